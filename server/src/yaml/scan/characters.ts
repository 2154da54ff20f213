/**
 * The character classes that PyYAML tests for, on UTF-16 code units. Code 0 stands for the end of the text.
 *
 * NEL, LS and PS are line breaks for PyYAML, although an editor does not see them as such.
 */

const ASCII = 128;
const BREAK = 1;
const END = 2;
const SPACE = 4;
const TAB = 8;
const WORD = 16;
const URI = 32;
const HEX = 64;

const classes = new Uint8Array(ASCII);

function mark(characters: string, flag: number): void {
  for (let index = 0; index < characters.length; index++) {
    const code = characters.charCodeAt(index);
    classes[code] = (classes[code] ?? 0) | flag;
  }
}

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
mark('\r\n', BREAK);
mark('\0', END);
mark(' ', SPACE);
mark('\t', TAB);
mark(`${DIGITS}${LETTERS}-_`, WORD);
mark(`${DIGITS}${LETTERS}-;/?:@&=+$,_.!~*'()[]%`, URI);
mark(`${DIGITS}ABCDEFabcdef`, HEX);

function has(code: number, flags: number): boolean {
  return code < ASCII
    ? ((classes[code] ?? 0) & flags) !== 0
    : (flags & BREAK) !== 0 && (code === 0x85 || code === 0x2028 || code === 0x2029);
}

export function isBreak(code: number): boolean {
  return has(code, BREAK);
}

export function isBreakOrEnd(code: number): boolean {
  return has(code, BREAK | END);
}

/** A space, a line break or the end; not a tab. */
export function isSpaceBreakOrEnd(code: number): boolean {
  return has(code, BREAK | END | SPACE);
}

/** A space, a tab, a line break or the end. */
export function isGapOrEnd(code: number): boolean {
  return has(code, BREAK | END | SPACE | TAB);
}

/** What anchors, directive names and tag handles are made of. */
export function isWord(code: number): boolean {
  return has(code, WORD);
}

export function isUri(code: number): boolean {
  return has(code, URI);
}

export function isHex(code: number): boolean {
  return has(code, HEX);
}
