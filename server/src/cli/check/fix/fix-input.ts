import { decodeText, type DecodedText } from '../../../document/decode-text.ts';
import type { UsersDocument } from '../../../document/users-document.ts';
import type { InputFile } from '../../input/paths.ts';
import { encodeLike } from '../../write/encode-like.ts';
import type { MendedFinding } from '../checked-file.ts';
import { fixUsers } from './fix-users.ts';
import { mendFile, type LeftAlone } from './mend-file.ts';

/** A file's bytes without what could be mended. */
export interface FixedBytes {
  readonly bytes: Uint8Array;
  readonly mended: readonly MendedFinding[];
  readonly left: LeftAlone | null;
}

/** Makes the document of a text. */
export type ReadDocument = (decoded: DecodedText) => UsersDocument;

/** Mends a file, which is written where something is mended; standard input is handed back alone. */
export async function fixInput(
  { path, isNamed }: InputFile,
  bytes: Uint8Array,
  read: ReadDocument,
): Promise<FixedBytes> {
  const now = fixBytes(bytes, read);
  if (now.mended.length === 0 || path === null) return now;
  const written = await mendFile(path, isNamed, (found) => {
    const result = fixBytes(found, read);
    return { bytes: result.mended.length > 0 ? result.bytes : null, result };
  });
  return 'result' in written ? written.result : { bytes, mended: [], left: written.left };
}

function fixBytes(bytes: Uint8Array, read: ReadDocument): FixedBytes {
  const decoded = decodeText(bytes);
  const nothing = { bytes, mended: [], left: null };
  if (decoded.fault !== null) return nothing;
  const { text, mended } = fixUsers(decoded.text, (each) => read({ text: each, fault: null }));
  return mended.length === 0 ? nothing : { bytes: encodeLike(bytes, text), mended, left: null };
}
