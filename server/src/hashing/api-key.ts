/** Makes a random API key. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const lettersAndDigits = `${letters}0123456789`;
/** 5.7 bits of the first letter and 5.95 of each other: 196 bits. */
const keyLength = 33;

/** Fills the array with random bytes. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void;

/**
 * A new API key. Letters and digits only, so that no header, URL, shell or double click breaks it, and a letter first,
 * so that no YAML reads it as a number or date.
 */
export function randomApiKey(fill: RandomBytes = (bytes) => void globalThis.crypto.getRandomValues(bytes)): string {
  let key = randomCharacter(letters, fill);
  while (key.length < keyLength) key += randomCharacter(lettersAndDigits, fill);
  return key;
}

/** Bytes beyond the largest multiple of the alphabet are thrown away: they would favour its first characters. */
function randomCharacter(alphabet: string, fill: RandomBytes): string {
  const limit = 256 - (256 % alphabet.length);
  const byte = new Uint8Array(1);
  do fill(byte);
  while ((byte[0] ?? 255) >= limit);
  return alphabet.charAt((byte[0] ?? 0) % alphabet.length);
}
