import type { ViewContext } from '../../../model/entry-view.ts';
import { ENTRY_ALLOWANCE } from '../../../yaml/limits.ts';
import { bracedForm } from './braced-form.ts';
import { BracedPairs, withoutQuotes } from './braced-pairs.ts';
import { BracedUser } from './braced-user.ts';
import { isInOrder, matchAt } from '../match-user.ts';
import { API_KEY, DISABLED, HASHED_PASSWORD, isTrue, USERNAME, WORKSPACES } from '../usual-keys.ts';

/** Longer ones are none of the usual form, in UTF-16 units: an expression is not to go on without end. */
const longest = 16_384;

/** Where a user of the usual form stands in braces, and who it is. */
export interface MatchedBraces {
  /** How long its text is, from the opening brace to behind the closing one. */
  readonly length: number;
  readonly record: BracedUser;
}

/**
 * The user of the usual form whose opening brace stands at an offset, in a column of its line; null for any other, and
 * in the slightest doubt.
 */
export function matchBraced(text: string, start: number, column: number, context: ViewContext): MatchedBraces | null {
  if (context.profile.kind !== 'server') return null;
  const [own] = matchAt(bracedForm, text.slice(start, start + longest), 0) ?? [];
  if (own === undefined) return null;
  const user = new BracedUser(own, column, context);
  if (!takeValues(user, own)) return null;
  // Whether that is too much to be read is told by a full reading.
  if (user.workspaceNames.length > ENTRY_ALLOWANCE.nodes / 2 || !isInOrder(user)) return null;
  return { length: own.length, record: user };
}

/** Takes the values out of the text of a user of the usual form. False when a key stands twice. */
function takeValues(user: BracedUser, text: string): boolean {
  const pairs = new BracedPairs(text);
  let seen = 0;
  while (pairs.next()) {
    const { letter, start, end } = pairs;
    const flag = 1 << (letter - API_KEY);
    if ((seen & flag) !== 0) return false;
    seen |= flag;
    if (letter === USERNAME) user.usernameText = withoutQuotes(text, start, end);
    else if (letter === HASHED_PASSWORD) user.hashText = withoutQuotes(text, start, end);
    else if (letter === API_KEY) user.apiKeyText = withoutQuotes(text, start, end);
    else if (letter === DISABLED) user.disabled = isTrue(text.charCodeAt(start));
    else if (letter === WORKSPACES) {
      user.workspaceNames = listed(text, start, end);
      user.superuser = false;
    }
  }
  return true;
}

const noNames: readonly string[] = [];

/** The names of a list in brackets. */
function listed(text: string, start: number, end: number): readonly string[] {
  const inner = text.slice(start + 1, end - 1).trim();
  if (inner === '') return noNames;
  const found = inner.split(',');
  for (let index = 0; index < found.length; index++) {
    const name = (found[index] ?? '').trim();
    found[index] = withoutQuotes(name, 0, name.length);
  }
  return found;
}
