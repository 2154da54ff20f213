import { createHash } from 'node:crypto';

const [CR, LF] = [0x0d, 0x0a];

/**
 * Whether git has these bytes under an id, or would have them: what differs in line ends alone, as git itself may
 * change them when it writes a file, is no change.
 */
export function isBlob(bytes: Uint8Array, id: string): boolean {
  return idOf(bytes, id.length) === id || idOf(withLineFeeds(bytes), id.length) === id;
}

/** SHA-1 or SHA-256, as long as the other ids of the repository. */
function idOf(bytes: Uint8Array, length: number): string {
  const hash = createHash(length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== CR || bytes[index + 1] !== LF);
}
