/** The form of usual users as one regular expression. */
import { anySign, beyondAscii, comment } from './signs.ts';
import {
  apiKey,
  disabled,
  email,
  hash,
  nameLetter,
  nameStart,
  noOddQuote,
  noWord,
  username,
  workspace,
} from './usual-texts.ts';

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
  const block = (deeper: number): string => `(?:${spaces(column + deeper)}- ${workspace}${lineEnd})+`;
  const pairs = [
    line('username', username),
    line(
      'full_name',
      `${noOddQuote}(?:${noWord}${nameStart}(?: *${nameRest})*|'(?:[${anySign}]|'')*'|"(?:(?!["\\\\])[${anySign}'])*")`,
    ),
    line('email', email),
    line('hashed_password', hash),
    line('api_key', apiKey),
    line('disabled', disabled),
    line('workspaces', `\\[(?:${workspace}(?:, ?${workspace})*)?\\]`),
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

const anyKey = '(?:username|full_name|email|hashed_password|api_key|workspaces)';
const alias = `\\*${nameLetter}+`;
/** No space, `#` or `:`, which may mean something. */
const nameRest = `[!"$-9;-~${beyondAscii}]`;

function spaces(count: number): string {
  return count === 0 ? '' : ` {${String(count)}}`;
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
