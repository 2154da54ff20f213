/**
 * The letters that a line of the common form is made of. What is not among them (control characters, tabs, line breaks
 * that only PyYAML sees, byte order marks, halves of letters) is left to the full reader.
 */

const ASCII = 128;
const LETTER = 1;
const WORD = 2;
const WORD_START = 4;
const PLAIN_START = 8;
const FLOW = 16;

/** Signs that begin something else than a plain scalar, at least somewhere. */
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';
/** Signs that mean something within a flow collection, at least somewhere. */
const FLOW_SIGNS = '?:,[]{}#';

const classes = new Uint8Array(ASCII);
for (let code = 0x20; code < 0x7f; code++) {
  const letter = String.fromCharCode(code);
  classes[code] =
    LETTER |
    (/[\w-]/.test(letter) ? WORD : 0) |
    (/[A-Za-z_]/.test(letter) ? WORD_START : 0) |
    (letter === ' ' || INDICATORS.includes(letter) ? 0 : PLAIN_START) |
    (FLOW_SIGNS.includes(letter) ? 0 : FLOW);
}

function has(code: number, flag: number): boolean {
  return ((classes[code] ?? 0) & flag) !== 0;
}

/** Above ASCII: allowed in YAML, and no line break. */
function isHighLetter(code: number): boolean {
  if (code < 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff) return false;
  return code < 0xd800 || (code >= 0xe000 && code < 0xfffe);
}

/** A space or any sign that is allowed on a line, comments included. */
export function isLetter(code: number): boolean {
  return code < ASCII ? has(code, LETTER) : isHighLetter(code);
}

/** What a key is made of here. */
export function isWordLetter(code: number): boolean {
  return code < ASCII && has(code, WORD);
}

export function isWordStart(code: number): boolean {
  return code < ASCII && has(code, WORD_START);
}

export function isPlainStart(code: number): boolean {
  return code < ASCII ? has(code, PLAIN_START) : isHighLetter(code);
}

/** A letter of a plain scalar in a flow list, spaces included. */
export function isFlowLetter(code: number): boolean {
  return code < ASCII ? has(code, FLOW) : isHighLetter(code);
}
