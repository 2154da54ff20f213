/** What a user of the usual form has for values, as parts of expressions. */
import { plainWords } from '../../yaml/read.ts';
import { beyondAscii } from './signs.ts';
import { shortestKey, usualCosts } from './usual-values.ts';

export const nameLetter = '[A-Za-z0-9_-]';
/** A word such as `no` alone is no text. */
export const noWord = `(?!(?:${plainWords.join('|')})(?!${nameLetter}))`;
/** Quotes of other kinds may be around a name. */
export const noOddQuote = `(?!["']?[\\xab\\u2018-\\u201f\\u2039])`;
export const nameStart = `[A-Za-z${beyondAscii}]`;

const someDigit = '(?=[A-Za-z._-]*[0-9])';
const keyOfLetters = `(?=[A-Za-z])${someDigit}${keySigns('[A-Za-z0-9._-]')}`;
/** With a letter in it, no point and none of Python's prefixes it is no number. */
const keyOfDigits = `(?=[0-9])(?!0[bx])(?=[0-9_-]*[A-Za-z])${keySigns('[A-Za-z0-9_-]')}`;
const costs = Array.from({ length: usualCosts.max - usualCosts.min + 1 }, (_, index) =>
  String(usualCosts.min + index).padStart(2, '0'),
);
const address = '[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}';
const anyHash = `\\$2[aby]\\$(?:${costs.join('|')})\\$[./A-Za-z0-9]{53}`;

export const username = quotable(`${noWord}[a-z][a-z0-9_-]*`, '[a-z0-9][a-z0-9_-]*');
export const email = quotable(address, address);
export const hash = quotable(anyHash, anyHash);
export const apiKey = quotable(`(?:${keyOfLetters}|${keyOfDigits})`, `${someDigit}${keySigns('[A-Za-z0-9._-]')}`);
export const disabled = '(?:[Ff]alse|[Tt]rue)';
export const workspace = quotable(`${noWord}[A-Za-z]${nameLetter}*`, `[A-Za-z0-9]${nameLetter}*`);

function keySigns(sign: string): string {
  return `[A-Za-z0-9]${sign}{${String(shortestKey - 2)},}(?<![._-])`;
}

function quotable(plain: string, quoted: string): string {
  return `(?:${plain}|'${quoted}'|"${quoted}")`;
}
