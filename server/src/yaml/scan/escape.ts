import { isBreak, isHex } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { fault, syntaxFault } from '../fault.ts';
import { takeEmptyLines } from './quoted-lines.ts';

const SCANNING = 'while scanning a double-quoted scalar';

const REPLACEMENTS = new Map(
  Object.entries({
    '0': '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    '\t': '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1b',
    ' ': ' ',
    '"': '"',
    '\\': '\\',
    '/': '/',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
  }),
);

const DIGIT_COUNTS = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/**
 * Stands before each low surrogate that an escape gives. In Python it is a character of its own, also behind a high one
 * (docs/server.md#structure); here the two would become one, and texts equal that are not. No two texts of Python's get
 * the same form so: what stands before it otherwise keeps standing there.
 */
const APART = '\uffff';

function takeCodePoint(cursor: Cursor, digits: number, start: number): string {
  for (let index = 0; index < digits; index++) {
    const at = cursor.offset + index;
    cursor.look(at);
    if (isHex(cursor.codeAt(at))) continue;
    const problem = `expected escape sequence of ${String(digits)} hexadecimal numbers, but found ${cursor.describe(at)}`;
    throw syntaxFault(problem, cursor.offset, SCANNING, start);
  }
  const code = Number.parseInt(cursor.text.slice(cursor.offset, cursor.offset + digits), 16);
  // Python's chr() raises a plain ValueError or OverflowError here, which PyYAML lets through.
  if (code > 0x10ffff) {
    cursor.look(cursor.offset + digits - 1);
    throw fault('scalar-value', 'escape sequence is no character', cursor.offset, SCANNING, start);
  }
  cursor.offset += digits;
  const character = String.fromCodePoint(code);
  return code >= 0xdc00 && code <= 0xdfff ? `${APART}${character}` : character;
}

/** A text of Python's without what keeps surrogates apart, to be shown: no text of JavaScript's is nearer to it. */
export function withoutApart(text: string): string {
  return text.includes(APART) ? text.replace(/\uffff(?=[\udc00-\udfff])/g, '') : text;
}

/** Reads the escape sequence whose backslash stands at the cursor, in the scalar that began at `start`. */
export function takeEscape(cursor: Cursor, start: number): string {
  cursor.offset++;
  const code = cursor.code;
  if (isBreak(code)) {
    cursor.takeBreak();
    return takeEmptyLines(cursor, start);
  }
  const letter = code === 0 ? '' : String.fromCharCode(code);
  const replacement = REPLACEMENTS.get(letter);
  if (replacement !== undefined) {
    cursor.offset++;
    return replacement;
  }
  const digits = DIGIT_COUNTS.get(letter);
  if (digits === undefined) {
    const problem = `found unknown escape character ${cursor.describe(cursor.offset)}`;
    throw syntaxFault(problem, cursor.offset, SCANNING, start);
  }
  cursor.offset++;
  return takeCodePoint(cursor, digits, start);
}
