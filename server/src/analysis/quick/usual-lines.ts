import type { MatchedUser } from './matched-user.ts';
import { keyLength } from './usual-form.ts';
import { API_KEY, DISABLED, HASHED_PASSWORD, isTrue, USERNAME, WORKSPACES } from './usual-keys.ts';

const SPACE = 0x20;
const HASH_SIGN = 0x23;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const DASH = 0x2d;
const BRACKET = 0x5b;

/** Behind `workspaces: [`. */
const listStart = 13;

const noNames: readonly string[] = [];

/** The lines of a user of the usual form. */
interface UsualLines {
  /** Where the last of them ends. */
  readonly end: number;
  /** How long their ends are. */
  readonly lineBreak: number;
  /** How many signs stand in front of a key, the dash of a workspace or a comment. */
  readonly indent: number;
}

/** Takes the values out of the text of a user of the usual form. False when a key stands twice. */
export function takeValues(user: MatchedUser, text: string, { end, lineBreak, indent }: UsualLines): boolean {
  let names: string[] | null = null;
  let seen = 0;
  let line = 0;
  for (let at = 0; at < end; line++) {
    const from = at + indent;
    at = text.indexOf('\n', from) + 1;
    const lineEnd = at - lineBreak;
    const letter = text.charCodeAt(from);
    if (letter === SPACE || letter === DASH) {
      names?.push(valueIn(text, from + (letter === SPACE ? 4 : 2), lineEnd));
      continue;
    }
    if (letter === HASH_SIGN) continue;
    const flag = 1 << (letter - API_KEY);
    if ((seen & flag) !== 0) return false;
    seen |= flag;
    if (letter === USERNAME) {
      const value = from + keyLength.username;
      user.usernameText = valueIn(text, value, lineEnd);
      user.nameAt = 2 * line + isQuote(text.charCodeAt(value));
    } else if (letter === HASHED_PASSWORD) {
      const value = from + keyLength.hashedPassword;
      user.hashText = valueIn(text, value, lineEnd);
      user.hashAt = 2 * line + isQuote(text.charCodeAt(value));
    } else if (letter === API_KEY) {
      const value = from + keyLength.apiKey;
      user.apiKeyText = valueIn(text, value, lineEnd);
      user.keyAt = 2 * line + isQuote(text.charCodeAt(value));
    } else if (letter === DISABLED) {
      user.disabled = isTrue(text.charCodeAt(from + keyLength.disabled));
      user.disabledLine = line;
    } else if (letter === WORKSPACES) {
      const list = from + listStart;
      names = text.charCodeAt(list - 1) === BRACKET ? listed(text, list) : [];
    }
  }
  user.lineCount = line;
  user.workspaceNames = names ?? noNames;
  user.superuser = names === null;
  return true;
}

/** The names of a list in brackets, which begins behind `from`. */
function listed(text: string, from: number): string[] {
  const end = text.indexOf(']', from);
  if (end === from) return [];
  const found = text.slice(from, end).split(',');
  for (let index = 0; index < found.length; index++) {
    const name = found[index] ?? '';
    found[index] = unquoted(name, name.startsWith(' ') ? 1 : 0, name.length);
  }
  return found;
}

/** The value that begins at `from` of a line, without its quotes; none has a space in it. */
function valueIn(text: string, from: number, lineEnd: number): string {
  // There is one in the next line at the latest, or the text ends.
  const space = text.indexOf(' ', from);
  return unquoted(text, from, space === -1 || space > lineEnd ? lineEnd : space);
}

function unquoted(text: string, from: number, end: number): string {
  return isQuote(text.charCodeAt(from)) === 1 ? text.slice(from + 1, end - 1) : text.slice(from, end);
}

function isQuote(code: number): 0 | 1 {
  return code === SINGLE_QUOTE || code === DOUBLE_QUOTE ? 1 : 0;
}
