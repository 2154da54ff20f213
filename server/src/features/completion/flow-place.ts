import type { FlowCollection, FlowMember, FlowRead } from './flow.ts';
import type { Place } from './place.ts';
import { wordAt, type Word } from './word.ts';

/** What the outermost brackets hold. */
export type FlowMeaning = 'users' | 'user' | 'workspaces';

/** What can be written at a cursor within brackets. */
export function flowPlace(text: string, read: FlowRead, cursor: number, meaning: FlowMeaning): Place | null {
  const { root, comments, doubtful } = read;
  if (!isInside(root, cursor)) return null;
  if (doubtful !== null && cursor > doubtful) return null;
  if (comments.some(({ start, end }) => cursor >= start && cursor <= end)) return null;
  if (meaning === 'workspaces') return root.kind === 'list' ? inList(text, root, cursor) : null;
  if (meaning === 'user') return root.kind === 'mapping' ? inUser(text, root, cursor) : null;
  const user = root.kind === 'list' ? memberAt(root, cursor)?.value : null;
  return user?.kind === 'mapping' && isInside(user, cursor) ? inUser(text, user, cursor) : null;
}

function isInside({ start, end }: FlowCollection, cursor: number): boolean {
  return cursor > start && cursor <= end;
}

function memberAt({ members }: FlowCollection, cursor: number): FlowMember | undefined {
  return members.find(({ start, end }) => start <= cursor && cursor <= end);
}

function inUser(text: string, user: FlowCollection, cursor: number): Place | null {
  const member = memberAt(user, cursor);
  if (!member) return null;
  const { key, colon, value } = member;
  if (colon !== null && cursor > colon) return key && inValue(text, key.text, member, cursor);
  if (colon !== null && !key) return null;
  const word = wordIn(text, key ?? value, cursor);
  if (!word) return null;
  const others = user.members.filter((other) => other !== member).map((other) => other.key ?? other.value);
  const taken = new Set(others.flatMap((other) => (other?.kind === 'scalar' ? other.text : [])));
  return { kind: 'key', word, behind: colon === null ? 'nothing' : 'colon', taken };
}

function inValue(text: string, key: string, { colon, value }: FlowMember, cursor: number): Place | null {
  if (value && value.kind !== 'scalar') {
    if (key !== 'workspaces' || value.kind !== 'list' || !isInside(value, cursor)) return null;
    return inList(text, value, cursor);
  }
  const word = wordIn(text, value, cursor);
  // Right behind the colon the value would not be one.
  if (word?.quote !== '' || word.start <= (colon ?? 0) + 1) return null;
  if (key === 'workspaces') return { kind: 'workspace', word, listed: new Set(), lacks: 'brackets' };
  return { kind: 'value', key, word };
}

function inList(text: string, list: FlowCollection, cursor: number): Place | null {
  const member = memberAt(list, cursor);
  if (member?.colon !== null) return null;
  const word = wordIn(text, member.value, cursor);
  if (!word) return null;
  const others = list.members.filter((other) => other !== member).map((other) => other.value);
  const listed = new Set(others.flatMap((other) => (other?.kind === 'scalar' ? other.text : [])));
  return { kind: 'workspace', word, listed, lacks: 'nothing' };
}

/** The word that a member consists of, or an empty one where there is nothing yet. */
function wordIn(text: string, written: FlowMember['value'], cursor: number): Word | null {
  if (!written) return wordAt(text, cursor, cursor);
  if (written.kind !== 'scalar' || cursor < written.start) return null;
  const word = wordAt(text, written.start, cursor);
  return word?.next === written.end ? word : null;
}
