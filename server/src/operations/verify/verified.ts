import { inspectInSteps } from '../../analysis/inspect.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { message, words, type Message } from '../../common/words/message.ts';
import type { Entry } from '../../model/entry.ts';
import type { EntryView } from '../../model/entry-view.ts';
import type { ServerUser } from '../../model/verdict.ts';
import { entryName } from '../../model/user-name.ts';
import { comparePositions, type TextEdit } from '../../text/range.ts';
import { refused, type Operation } from '../support/outcome.ts';
import type { Wanted } from '../support/wanted.ts';
import { readWholeAgain, type ReadAgain } from './read-again.ts';
import { readTouched } from './read-touched.ts';
import { SameValues } from './same-values.ts';

const byHand = words`The way in which this is written does not allow it: change it by hand.`;

const anchorsInOrder = words`Users take what an anchor in another one holds, which has to stand before them.`;

/**
 * What an operation is about to do, and what it wants to come of it. Entries that it does not name stay as they are.
 */
export interface Draft {
  /** Lines count from the file's first. Null: it can't be written. */
  readonly edits: readonly TextEdit[] | null;
  readonly changed?: ReadonlyMap<Entry, Wanted>;
  readonly removed?: ReadonlySet<Entry>;
  /** Behind all others. */
  readonly added?: readonly ServerUser[];
  /** All entries, where their order changes. */
  readonly order?: readonly Entry[];
  readonly notes?: readonly Message[];
}

/**
 * Reads the text again as it would be after the edits, and lets them pass only if the server then loads exactly what is
 * wanted: a mistake in an edit is refused, never written.
 */
export function* verified(file: UsersFile, draft: Draft): Operation {
  const { edits, order, notes = [] } = draft;
  if (!edits || overlap(edits)) return refused(byHand);
  const read = yield* readTouched(file, edits);
  const touched = read && order && mayChangeOwner(file, read.before) ? null : read;
  const again = touched ?? (yield* readWholeAgain(file, edits));
  if (!again) return refused(order ? anchorsInOrder : byHand);
  const why = typeof again === 'string' ? again : yield* difference(file, again, draft);
  return why ? refused(why) : { kind: 'changed', edits, notes };
}

function overlap(edits: readonly TextEdit[]): boolean {
  const ranges = edits.map(({ range }) => range).sort((a, b) => comparePositions(a.start, b.start));
  return ranges.some(({ start }, index) => {
    const before = ranges[index - 1];
    return before !== undefined && comparePositions(start, before.end) < 0;
  });
}

function* difference(file: UsersFile, again: ReadAgain, draft: Draft): Generator<undefined, Message | null> {
  const { changed = new Map<Entry, Wanted>(), removed = new Set<Entry>(), added = [] } = draft;
  const order = draft.order ? among(draft.order, again.before) : again.before;
  const values = new SameValues();
  const left = new Set([...changed.keys(), ...removed]);
  let index = 0;
  for (const entry of order) {
    left.delete(entry);
    if (removed.has(entry)) continue;
    const now = again.after[index++];
    const wanted = changed.get(entry);
    if (!now || !isRight(file, again, entry, now, wanted, values)) return wrongly(entry, wanted !== undefined);
    yield;
  }
  // Those that no edit touches.
  for (const entry of left) {
    const user = changed.get(entry)?.user;
    if (!user || !isSameUser(user, entry.record.user)) return wrongly(entry, true);
  }
  const isAdded = added.every((user) => isSameUser(user, again.after[index++]?.record.user ?? null));
  if (!isAdded || index < again.after.length || (added.length > 0 && !again.toTheEnd)) return byHand;
  return draft.order && again.file ? yield* otherOwner(file, again.file) : null;
}

function among(order: readonly Entry[], some: readonly Entry[]): readonly Entry[] {
  const wanted = new Set(some);
  return order.filter((entry) => wanted.has(entry));
}

function wrongly(entry: Entry, isMeant: boolean): Message {
  const who = entryName(entry);
  return isMeant
    ? message`The way in which ${who} is written does not allow it: change it by hand.`
    : message`It would change ${who} as well, who shares what is written here: change it by hand.`;
}

/** Of several users with one API key the first owns it: their order is no matter of taste. */
function mayChangeOwner({ accounts }: UsersFile, moved: readonly Entry[]): boolean {
  return moved.some(({ record: { apiKeyText: key } }) => key !== null && accounts.apiKeyCount(key) > 1);
}

function* otherOwner(file: UsersFile, after: UsersFile): Generator<undefined, Message | null> {
  const { users } = yield* inspectInSteps(file);
  const owners = new Map(users.map(({ username, apiKeyOwner }) => [username, apiKeyOwner]));
  const found = yield* inspectInSteps(after);
  const other = found.users.find(({ username, apiKeyOwner }) => owners.get(username) !== apiKeyOwner);
  if (!other) return null;
  return message`In another order ${entryName(other.entry)} would sign in with the API key as somebody else, as several users have the same key: give each a key first.`;
}

function isRight(
  file: UsersFile,
  again: ReadAgain,
  entry: Entry,
  now: Entry,
  wanted: Wanted | undefined,
  values: SameValues,
): boolean {
  const isAlone = entry.ownText !== null && entry.needs.loan === null && now.needs.loan === null;
  if (!wanted && isAlone && entry.ownText === now.ownText) return true;
  const [before, later] = [wanted?.view ?? file.view(entry), again.view(now)];
  if (!before || !later) return false;
  if (!wanted) return values.numberOf(before.value) === values.numberOf(later.value);
  return isSameUser(wanted.user, now.record.user) && hasSameOthers(before, later, wanted.fields, values);
}

function hasSameOthers(before: EntryView, later: EntryView, fields: ReadonlySet<string>, values: SameValues): boolean {
  const others = [...before.raw.fields.values()].filter(({ name }) => !fields.has(name));
  const kept = [...later.raw.fields.keys()].filter((name) => !fields.has(name));
  if (others.length !== kept.length || before.raw.otherKeys.length !== later.raw.otherKeys.length) return false;
  return others.every(({ name, value }) => {
    const other = later.raw.fields.get(name)?.value;
    return other !== undefined && values.numberOf(value) === values.numberOf(other);
  });
}

function isSameUser(wanted: ServerUser, found: ServerUser | null): boolean {
  return JSON.stringify(wanted) === JSON.stringify(found);
}
