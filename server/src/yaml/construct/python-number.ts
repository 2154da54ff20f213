import { MOST_DIGITS } from '../digits.ts';
import { fault, type YamlFault } from '../fault.ts';

function invalid(what: string, offset: number): YamlFault {
  return fault('scalar-value', `invalid literal for ${what}`, offset);
}

/** Python counts separators among the blanks only in a text that has other than ASCII characters. */
function isBlank(code: number, inAscii: boolean): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  if (inAscii || code === 0xfeff) return false;
  return (code >= 0x1c && code <= 0x1f) || code === 0x85 || /\s/.test(String.fromCharCode(code));
}

function strip(text: string): string {
  const inAscii = !/\P{ASCII}/u.test(text);
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start), inAscii)) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1), inAscii)) end--;
  return text.slice(start, end);
}

/** Turns the decimal digits of any script into ASCII ones, as Python's number parsers do. */
function asciiDigits(text: string): string {
  return text.replace(/\P{ASCII}/gu, (character) => {
    if (!/\p{Nd}/u.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    let first = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
    return String((code - first) % 10);
  });
}

const INT_FORMS = new Map([
  [2, { digits: /^([-+]?)(?:0[bB])?([01]+)$/, prefix: '0b' }],
  [8, { digits: /^([-+]?)(?:0[oO])?([0-7]+)$/, prefix: '0o' }],
  [10, { digits: /^([-+]?)([0-9]+)$/, prefix: '' }],
  [16, { digits: /^([-+]?)(?:0[xX])?([0-9a-fA-F]+)$/, prefix: '0x' }],
]);

/** Python's `int(text, base)` for a text without underscores. Raises `scalar-value` at `offset`. */
export function pythonInt(text: string, base: 2 | 8 | 10 | 16, offset: number): bigint {
  const form = INT_FORMS.get(base);
  const match = form?.digits.exec(asciiDigits(strip(text)));
  const digits = match?.[2];
  if (form === undefined || digits === undefined) throw invalid(`int() with base ${String(base)}`, offset);
  if (base === 10 && digits.length > MOST_DIGITS) {
    throw fault(
      'scalar-value',
      `Exceeds the limit (${String(MOST_DIGITS)} digits) for integer string conversion`,
      offset,
    );
  }
  const value = BigInt(form.prefix + digits);
  return match?.[1] === '-' ? -value : value;
}

const FLOAT_FORM = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[-+]?[0-9]+)?$/;

/** Python's `float(text)` for a lower-case text without underscores. Raises `scalar-value` at `offset`. */
export function pythonFloat(text: string, offset: number): number {
  const plain = asciiDigits(strip(text));
  if (FLOAT_FORM.test(plain)) return Number(plain);
  const word = /^([-+]?)(?:(inf(?:inity)?)|nan)$/.exec(plain);
  if (word === null) throw invalid('float()', offset);
  if (word[2] === undefined) return Number.NaN;
  return word[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
