import { inspectFile, type InspectedUser } from '../../analysis/inspect.ts';
import type { ErrorKind } from '../../analysis/refusal.ts';
import type { Config } from '../../common/config/config.ts';
import type { ServerName } from '../../common/servers.ts';
import { decodeText } from '../../document/decode-text.ts';
import { judgedFor } from '../../document/judged-for.ts';
import { UsersDocument } from '../../document/users-document.ts';
import { defaultSettings } from '../../common/settings/settings.ts';
import { judgeBy } from '../config/judge.ts';
import { undecided, type Decision } from '../deploy/found.ts';

/** What the server makes of a file. Secrets are in it. */
export interface InspectedFile {
  /** The PATH as given, `/`-joined below a folder. */
  readonly name: string;
  readonly server: ServerName;
  readonly recognized: boolean;
  /** Null: the file is none of ours, and nobody forced it. */
  readonly loads: boolean | null;
  readonly error: InspectError | null;
  readonly users: readonly InspectedUser[];
}

export interface InspectError {
  readonly kind: ErrorKind | 'encoding';
  readonly message: string;
  /** From 1. */
  readonly line: number | null;
}

export interface InspectOptions {
  readonly server: ServerName | null;
  readonly force: boolean;
  readonly decision?: Decision;
  readonly config?: Config | null;
  /** A configuration says that it is a users file. */
  readonly isClaimed?: boolean;
  /** It is a PATH itself, and has a users file's name. */
  readonly isNamed?: boolean;
}

/** Reads a file's bytes as the server would. */
export function inspectBytes(name: string, bytes: Uint8Array, options: InspectOptions): InspectedFile {
  const { decision = undecided, force, config = null, isClaimed = false, isNamed = false } = options;
  const { server: chosen, pinned, noMasterKey } = judgeBy(options.server, decision, config);
  const decoded = decodeText(bytes);
  const settings = { ...defaultSettings, server: chosen };
  const document = new UsersDocument(decoded, {
    settings,
    claimed: isClaimed,
    countsEmpty: isClaimed || isNamed || decision.isMounted,
    forced: force,
    strict: true,
    pinned,
    noMasterKey,
  });
  const about = { name, server: judgedFor(decoded.text, chosen, pinned).name, recognized: document.recognized };
  if (!document.file) return { ...about, loads: null, error: null, users: [] };
  document.advance();
  const { encodingFault } = document;
  if (encodingFault) {
    const { message, range } = encodingFault;
    return { ...about, loads: false, error: { kind: 'encoding', message, line: range.start.line + 1 }, users: [] };
  }
  const { server, loads, error, users } = inspectFile(document.file);
  return { ...about, server, loads, error, users };
}
