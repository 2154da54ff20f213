/** The form of usual users as one regular expression. */
import { plainWords } from '../../yaml/read.ts';
import { anySign, beyondAscii, comment } from './signs.ts';
import { shortestKey, usualCosts } from './usual-values.ts';

/**
 * The form that nearly all entries of real files have, as one regular expression: each key on a line of its own two
 * columns behind the dash, values of which nothing is to be said but that a hash is of low cost or the user disabled,
 * then the next entry or the end of the text. Values without quotes are such that YAML 1.1 can only read them as text.
 * Its group holds the blank lines and comments at the end.
 *
 * It vouches for what is certain of such a user (`Certainty`), but that it tells neither whether a key is missing nor
 * whether one stands twice, nor what a comment says, nor what the key has of the username or is known of the hash.
 *
 * `borrowing`: an alias may stand in place of a text or a list, and it knows nothing of what that stands for.
 */
function usualForm(lineBreak: string, column: number, borrowing: boolean): RegExp {
  const [front, inner] = [spaces(column), spaces(column + indent)];
  const lineEnd = `(?: +${comment})?${lineBreak}`;
  const line = (key: string, value: string): string => `${key}: ${value}${lineEnd}`;
  const item = quotable(`${noWord}[A-Za-z]${nameLetter}*`, `[A-Za-z0-9]${nameLetter}*`);
  const block = (deeper: number): string => `(?:${spaces(column + deeper)}- ${item}${lineEnd})+`;
  const pairs = [
    line('username', quotable(`${noWord}[a-z][a-z0-9_-]*`, '[a-z0-9][a-z0-9_-]*')),
    line(
      'full_name',
      `${noOddQuote}(?:${noWord}${nameStart}(?: *${nameRest})*|'(?:[${anySign}]|'')*'|"(?:(?!["\\\\])[${anySign}'])*")`,
    ),
    line('email', quotable(address, address)),
    line('hashed_password', quotable(hash, hash)),
    line('api_key', quotable(`(?:${keyOfLetters}|${keyOfDigits})`, `${someDigit}${keySigns('[A-Za-z0-9._-]')}`)),
    line('disabled', '(?:[Ff]alse|[Tt]rue)'),
    line('workspaces', `\\[(?:${item}(?:, ?${item})*)?\\]`),
    `workspaces:${lineEnd}(?:${block(2)}|${block(4)})`,
    ...(borrowing ? [line(anyKey, alias)] : []),
  ];
  const pair = `(?:${pairs.join('|')})`;
  const tail = `(?: *(?:${comment})?${lineBreak})*`;
  // Comments below the last pair fit the tail alone: were there two ways to take them, each would be tried.
  return new RegExp(
    `${front}- ${pair}(?:${inner}(?:${comment}${lineBreak}${inner})*${pair})*(${tail})(?=${front}- |$)`,
    'y',
  );
}

const nameLetter = '[A-Za-z0-9_-]';
const anyKey = '(?:username|full_name|email|hashed_password|api_key|workspaces)';
const alias = `\\*${nameLetter}+`;
/** A word such as `no` alone is no text. */
const noWord = `(?!(?:${plainWords.join('|')})(?!${nameLetter}))`;
/** Quotes of other kinds may be around a name. */
const noOddQuote = `(?!["']?[\\xab\\u2018-\\u201f\\u2039])`;
const nameStart = `[A-Za-z${beyondAscii}]`;
/** No space, `#` or `:`, which may mean something. */
const nameRest = `[!"$-9;-~${beyondAscii}]`;
const address = '[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}';
const costs = Array.from({ length: usualCosts.max - usualCosts.min + 1 }, (_, index) =>
  String(usualCosts.min + index).padStart(2, '0'),
);
const hash = `\\$2[aby]\\$(?:${costs.join('|')})\\$[./A-Za-z0-9]{53}`;
const someDigit = '(?=[A-Za-z._-]*[0-9])';
const keyOfLetters = `(?=[A-Za-z])${someDigit}${keySigns('[A-Za-z0-9._-]')}`;
/** With a letter in it, no point and none of Python's prefixes it is no number. */
const keyOfDigits = `(?=[0-9])(?!0[bx])(?=[0-9_-]*[A-Za-z])${keySigns('[A-Za-z0-9_-]')}`;

function keySigns(sign: string): string {
  return `[A-Za-z0-9]${sign}{${String(shortestKey - 2)},}(?<![._-])`;
}

function spaces(count: number): string {
  return count === 0 ? '' : ` {${String(count)}}`;
}

function quotable(plain: string, quoted: string): string {
  return `(?:${plain}|'${quoted}'|"${quoted}")`;
}

/** Keys stand as much behind the column of the dash: the dash and a space, or two spaces. */
export const indent = 2;

/** The column of the keys of a user, by the user's text: up to the dash there is nothing but spaces. */
export function indentOf(text: string): number {
  return text.indexOf('-') + indent;
}

/** Keys with the colon and the space behind them. */
export const keyLength = { username: 10, hashedPassword: 17, apiKey: 9, disabled: 10 } as const;

interface UsualForms {
  readonly withLf: RegExp;
  readonly withCrLf: RegExp;
}

/** Users of lists that are indented further are none of the usual form: nobody writes so, and a form takes memory. */
const deepest = 16;

const plain: (UsualForms | undefined)[] = [];
const borrowing: (UsualForms | undefined)[] = [];

/**
 * The forms of users whose dashes stand in this column; null where they can't have it. `mayBorrow`: with aliases.
 */
export function usualForms(column: number, mayBorrow: boolean): UsualForms | null {
  if (column > deepest) return null;
  return ((mayBorrow ? borrowing : plain)[column] ??= {
    withLf: usualForm('\\n', column, mayBorrow),
    withCrLf: usualForm('\\r\\n', column, mayBorrow),
  });
}
