const moreSpaces = new Set(Array.from('\u1680\u2028\u2029\u202f\u205f\u3000', (character) => character.charCodeAt(0)));

/** A blank that does not end a line, as Compose's reader of env files has it. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || (code >= 0x0b && code <= 0x0d) || code === 0x85 || code === 0xa0;
}

/** What Go calls a space: blanks, line ends, and those of other scripts. */
export function isSpace(code: number): boolean {
  return isBlank(code) || code === 0x0a || (code >= 0x2000 && code <= 0x200a) || moreSpaces.has(code);
}

/** Where the text from `start` to `end` ends without the spaces at its end. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
