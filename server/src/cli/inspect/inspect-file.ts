import { inspectFile, type InspectedUser } from '../../analysis/inspect.ts';
import type { ErrorKind } from '../../analysis/refusal.ts';
import type { ServerName } from '../../common/servers.ts';
import { decodeText } from '../../document/decode-text.ts';
import { judgedFor } from '../../document/judged-for.ts';
import { judgeBy } from '../config/judge.ts';
import { judgedDocument, type ReadingOptions } from '../config/judged-document.ts';
import { undecided } from '../deploy/found.ts';

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

/** Reads a file's bytes as the server would. */
export function inspectBytes(name: string, bytes: Uint8Array, options: ReadingOptions): InspectedFile {
  const { server: chosen, pinned } = judgeBy(options.server, options.decision ?? undecided, options.config ?? null);
  const decoded = decodeText(bytes);
  const document = judgedDocument(decoded, options);
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
