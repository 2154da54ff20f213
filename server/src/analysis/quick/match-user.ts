import type { ViewContext } from '../../model/entry-view.ts';
import { marker } from '../comments.ts';
import { formWithCrLf, formWithLf } from './usual-form.ts';
import { MatchedUser, indent, keyLength } from './matched-user.ts';

const CR = 0x0d;
const SPACE = 0x20;
const HASH_SIGN = 0x23;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const DASH = 0x2d;

/** Behind `workspaces: [`. */
const listStart = 13;

/** How much longer than the username an API key has to be to be taken for one that was not made of it. */
const keyMargin = 12;

const noNames: readonly string[] = [];

/** First letters of the keys, by which they differ. */
const USERNAME = 0x75;
const HASHED_PASSWORD = 0x68;
const API_KEY = 0x61;
const WORKSPACES = 0x77;
const DISABLED = 0x64;

const LOWER_T = 0x74;
const UPPER_T = 0x54;

/**
 * Reads and judges the entry whose dash stands at `start` in one go, when it is written as nearly all are and nothing can be
 * said about it but what `usualFindings` says. Null for any other, and in the slightest doubt; then it has to be read and judged in full, which gives the
 * same (a property test holds this to it).
 *
 * One match of a regular expression does most of it, because a new process runs that as machine code almost from the first
 * time on: all other code crawls until it has run some thousand times, and a file of usual length is through by then.
 */
export function matchUser(text: string, start: number, context: ViewContext): MatchedUser | null {
  if (context.profile.kind !== 'server') return null;
  const usesCrLf = text.charCodeAt(text.indexOf('\n', start) - 1) === CR;
  const form = usesCrLf ? formWithCrLf : formWithLf;
  form.lastIndex = start;
  const match = form.exec(text);
  if (match === null) return null;
  const [own, tail = ''] = match;
  // Comments may speak to us.
  if (own.includes(marker)) return null;
  const lineBreak = usesCrLf ? '\r\n' : '\n';
  const lines = own.slice(indent, own.length - tail.length - lineBreak.length).split(`${lineBreak}  `);

  const user = new MatchedUser(context);
  if (!takeValues(user, lines)) return null;
  const { usernameText: name, hash, apiKeyText: key } = user;
  if (name === '' || hash === '' || key.length - name.length < keyMargin) return null;
  if (context.knowledge.isPublic(hash) === true || context.knowledge.isGuessed(hash)) return null;
  user.text = own;
  user.lineCount = lines.length + (tail === '' ? 0 : countLineBreaks(tail));
  return user;
}

/** False when a key stands twice. */
function takeValues(user: MatchedUser, lines: readonly string[]): boolean {
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
      if (first === LOWER_T || first === UPPER_T) user.disabledLine = index;
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

function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
