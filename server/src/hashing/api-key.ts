/** Makes a random API key. */
import { randomCharacter, type RandomBytes } from './random-text.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const lettersAndDigits = `${letters}0123456789`;
/** 5.7 bits of the first letter and 5.95 of each other: 196 bits. */
const keyLength = 33;

/**
 * A new API key. Letters and digits only, so that no header, URL, shell or double click breaks it, and a letter first,
 * so that no YAML reads it as a number or date.
 */
export function randomApiKey(fill?: RandomBytes): string {
  let key = randomCharacter(letters, fill);
  while (key.length < keyLength) key += randomCharacter(lettersAndDigits, fill);
  return key;
}

/**
 * A new API key that no program can send: the blank at its beginning is cut off on the way, and what is left is
 * nobody's key (docs/server.md#api-keys). In YAML it needs quotes.
 */
export function lockedApiKey(fill?: RandomBytes): ` ${string}` {
  return ` ${randomApiKey(fill)}`;
}
