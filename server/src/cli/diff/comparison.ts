import type { InVain } from '../input/in-vain.ts';
import type { ComparedFile } from './compared-file.ts';

/** What came of comparing. */
export interface Comparison {
  readonly files: readonly ComparedFile[];
  /** What could not be compared, each a sentence. */
  readonly problems: readonly string[];
  readonly inVain: InVain;
}
