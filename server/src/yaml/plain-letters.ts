/**
 * The letters that a line of the common form is made of. What is not among them (control characters, tabs, line breaks
 * that only PyYAML sees, byte order marks, halves of letters) is left to the full reader.
 */

/** A space or any sign that is allowed on a line, comments included. */
export const LETTER = 1;
/** What a key is made of here. */
export const WORD = 2;
/** What a key begins with. */
export const WORD_START = 4;
/** What a plain scalar begins with. */
export const PLAIN_START = 8;
/** A letter of a plain scalar in a flow list, spaces included. */
export const FLOW = 16;
/** A letter that stands for itself in a plain scalar: no space, nothing that may mean something else there. */
export const PLAIN = 32;

/** Signs that begin something else than a plain scalar, at least somewhere. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';
/** Signs that mean something within a flow collection, at least somewhere. */
const FLOW_SIGNS = '?:,[]{}#';

/** The flags of each UTF-16 code unit. */
export const letters = new Uint8Array(0x10000);
letters
  .fill(LETTER | PLAIN_START | FLOW | PLAIN, 0xa0, 0xd800)
  .fill(LETTER | PLAIN_START | FLOW | PLAIN, 0xe000, 0xfffe);
for (const code of [0x2028, 0x2029, 0xfeff]) letters[code] = 0;
for (let code = 0x20; code < 0x7f; code++) {
  const letter = String.fromCharCode(code);
  letters[code] =
    LETTER |
    (/[\w-]/.test(letter) ? WORD : 0) |
    (/[A-Za-z_]/.test(letter) ? WORD_START : 0) |
    (letter === ' ' || INDICATORS.includes(letter) ? 0 : PLAIN_START) |
    (FLOW_SIGNS.includes(letter) ? 0 : FLOW) |
    (letter === ' ' || letter === ':' || letter === '#' ? 0 : PLAIN);
}

/** The first offset from `at` on whose letter is not of this kind. */
export function runEnd(text: string, at: number, kind: number): number {
  const { length } = text;
  let end = at;
  while (end < length && ((letters[text.charCodeAt(end)] ?? 0) & kind) !== 0) end++;
  return end;
}

export function isKind(code: number, kind: number): boolean {
  return ((letters[code] ?? 0) & kind) !== 0;
}
