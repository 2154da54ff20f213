/** The form of usual users in braces, as in JSON, as one regular expression. */
import { escapedLetter } from './letters.ts';
import { anySign, beyondAscii } from '../signs.ts';
import { apiKey, disabled, email, hash, nameStart, noOddQuote, noWord, username, workspace } from '../usual-texts.ts';

/** Between two signs, where blanks and line ends mean nothing. */
const gap = ' *(?:\\r?\\n *)*';

/** No blank, no sign that ends a value in braces, nor one that may mean something: `#`, `,`, `:`, `?`, `[]{}`. */
const nameRest = `[!"$-+\\--9;->@-Z\\\\^-z|~${beyondAscii}]`;
const fullName = `${noOddQuote}(?:${noWord}${nameStart}(?: *${nameRest})*|'(?:[${anySign}]|'')*'|"(?:(?!["\\\\])[${anySign}']|${escapedLetter})*")`;
const workspaces = `\\[${gap}(?:${workspace}(?:${gap},${gap}${workspace})*${gap})?\\]`;

const pairs = [
  pair('username', username),
  pair('full_name', fullName),
  pair('email', email),
  pair('hashed_password', hash),
  pair('api_key', apiKey),
  pair('disabled', disabled),
  pair('workspaces', workspaces),
];
const anyPair = `(?:${pairs.join('|')})`;

/**
 * As `usualForm` in `usual-form.ts`, for users whose pairs stand in braces: keys with or without double quotes, and
 * blanks and line ends, but no comments, between them.
 */
export const bracedForm = new RegExp(`\\{${gap}${anyPair}(?:${gap},${gap}${anyPair})*${gap}\\}`, 'y');

/** Behind a key in quotes, its colon needs no blank. What ends a value is looked at before anything is given back. */
function pair(key: string, value: string): string {
  return `(?:"${key}": *|${key}: +)${value}(?=[ \\r\\n,}])`;
}
