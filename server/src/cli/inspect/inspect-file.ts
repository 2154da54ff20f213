import { inspectFile, type InspectedUser } from '../../analysis/inspect.ts';
import type { ErrorKind } from '../../analysis/refusal.ts';
import type { ServerName } from '../../common/servers.ts';
import { notUtf8Message } from '../../rules/not-utf8.ts';
import { UsersDocument } from '../../document/users-document.ts';
import { defaultSettings } from '../../common/settings.ts';
import { decodeUtf8 } from '../input/decode.ts';
import { profileFor } from '../input/not-utf8.ts';

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
export function inspectBytes(
  name: string,
  bytes: Uint8Array,
  options: { readonly server: ServerName; readonly force: boolean },
): InspectedFile {
  const decoded = decodeUtf8(bytes);
  const settings = { ...defaultSettings, server: options.server };
  const document = new UsersDocument(decoded.text, { settings, forced: options.force, strict: true });
  const profile = profileFor(decoded.text, options.server);
  const about = { name, server: profile.name, recognized: document.recognized };
  if (!document.file) return { ...about, loads: null, error: null, users: [] };
  if (!decoded.ok) {
    const line = decoded.firstBad.line + 1;
    return { ...about, loads: false, error: { kind: 'encoding', message: notUtf8Message(profile), line }, users: [] };
  }
  document.advance();
  const { server, loads, error, users } = inspectFile(document.file);
  return { ...about, server, loads, error, users };
}
