import type { Config } from '../../common/config/config.ts';
import type { ServerName } from '../../common/servers.ts';
import { defaultSettings } from '../../common/settings/settings.ts';
import type { DecodedText } from '../../document/decode-text.ts';
import { UsersDocument } from '../../document/users-document.ts';
import { undecided, type Decision } from '../deploy/found.ts';
import { judgeBy } from './judge.ts';

/** How the bytes of a PATH are read. */
export interface ReadingOptions {
  /** Null: a comment of the file, its deployment or the default decides. */
  readonly server: ServerName | null;
  readonly force: boolean;
  /** What the file's deployments say. */
  readonly decision?: Decision;
  readonly config?: Config | null;
  /** A configuration says that it is a users file. */
  readonly isClaimed?: boolean;
  /** It is a PATH itself, and has a users file's name. */
  readonly isNamed?: boolean;
  /** Nobody, unless it is asked for. */
  readonly isReadableByAll?: () => boolean;
}

/** A text as it is judged on the command line: neither its comments nor a configuration hide what stops the server. */
export function judgedDocument(decoded: DecodedText, options: ReadingOptions): UsersDocument {
  const { decision = undecided, config = null, isClaimed = false, isNamed = false } = options;
  const { server, pinned, noMasterKey } = judgeBy(options.server, decision, config);
  return new UsersDocument(decoded, {
    settings: { ...defaultSettings, server, severity: config?.severity ?? {} },
    claimed: isClaimed,
    countsEmpty: isClaimed || isNamed || decision.isMounted,
    forced: options.force,
    strict: true,
    pinned,
    noMasterKey,
    isReadableByAll: options.isReadableByAll,
  });
}
