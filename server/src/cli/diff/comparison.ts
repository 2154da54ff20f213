import type { ServerName } from '../../common/servers.ts';
import type { Configs } from '../config/configs.ts';
import type { InVain } from '../input/in-vain.ts';
import type { ComparedFile } from './compared-file.ts';

/** What the files are judged by. */
export interface Judging {
  /** What `--server` says. */
  readonly server: ServerName | null;
  readonly configs: Configs;
  /** Gets what could not be compared, each a sentence. */
  readonly problems: string[];
}

/** What came of comparing. */
export interface Comparison {
  readonly files: readonly ComparedFile[];
  readonly inVain: InVain;
}
