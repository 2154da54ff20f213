/** Fills the array with random bytes. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void;

/** A character of the alphabet. Bytes beyond its largest multiple are thrown away: they would favour its beginning. */
export function randomCharacter(
  alphabet: string,
  fill: RandomBytes = (bytes) => void globalThis.crypto.getRandomValues(bytes),
): string {
  const limit = 256 - (256 % alphabet.length);
  const byte = new Uint8Array(1);
  do fill(byte);
  while ((byte[0] ?? 255) >= limit);
  return alphabet.charAt((byte[0] ?? 0) % alphabet.length);
}
