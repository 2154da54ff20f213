import type { MatchedUser } from './matched-user.ts';
import { keyLength } from './usual-form.ts';

const SPACE = 0x20;
const HASH_SIGN = 0x23;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const DASH = 0x2d;

/** First letters of the keys, by which they differ. */
const USERNAME = 0x75;
const HASHED_PASSWORD = 0x68;
const API_KEY = 0x61;
const WORKSPACES = 0x77;
const DISABLED = 0x64;

const LOWER_T = 0x74;
const UPPER_T = 0x54;

/** Behind `workspaces: [`. */
const listStart = 13;

const noNames: readonly string[] = [];

/**
 * Takes the values out of the lines of a user of the usual form, which begin with a key, with the dash of a workspace
 * or with a comment. False when a key stands twice.
 */
export function takeValues(user: MatchedUser, lines: readonly string[]): boolean {
  let names: string[] | null = null;
  let seen = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const letter = line.charCodeAt(0);
    if (letter === SPACE || letter === DASH) {
      names?.push(valueIn(line, letter === SPACE ? 4 : 2));
      continue;
    }
    if (letter === HASH_SIGN) continue;
    const flag = 1 << (letter - API_KEY);
    if ((seen & flag) !== 0) return false;
    seen |= flag;
    if (letter === USERNAME) {
      user.usernameText = valueIn(line, keyLength.username);
      user.nameAt = 2 * index + isQuote(line.charCodeAt(keyLength.username));
    } else if (letter === HASHED_PASSWORD) {
      user.hash = valueIn(line, keyLength.hashedPassword);
      user.hashAt = 2 * index + isQuote(line.charCodeAt(keyLength.hashedPassword));
    } else if (letter === API_KEY) {
      user.apiKeyText = valueIn(line, keyLength.apiKey);
      user.keyAt = 2 * index + isQuote(line.charCodeAt(keyLength.apiKey));
    } else if (letter === DISABLED) {
      const first = line.charCodeAt(keyLength.disabled);
      user.disabled = first === LOWER_T || first === UPPER_T;
      user.disabledLine = index;
    } else if (letter === WORKSPACES) {
      names = line.startsWith('[', listStart - 1) ? listed(line) : [];
    }
  }
  user.workspaceNames = names ?? noNames;
  user.superuser = names === null;
  return true;
}

/** The names of a list in brackets. */
function listed(line: string): string[] {
  const end = line.indexOf(']');
  if (end === listStart) return [];
  const found = line.slice(listStart, end).split(',');
  for (let index = 0; index < found.length; index++) {
    const name = found[index] ?? '';
    found[index] = unquoted(name, name.startsWith(' ') ? 1 : 0, name.length);
  }
  return found;
}

/** The value that begins at `from` of a line, without its quotes; none has a space in it. */
function valueIn(line: string, from: number): string {
  const space = line.indexOf(' ', from);
  return unquoted(line, from, space === -1 ? line.length : space);
}

function unquoted(line: string, from: number, end: number): string {
  return isQuote(line.charCodeAt(from)) === 1 ? line.slice(from + 1, end - 1) : line.slice(from, end);
}

function isQuote(code: number): 0 | 1 {
  return code === SINGLE_QUOTE || code === DOUBLE_QUOTE ? 1 : 0;
}
