import type { UsersFile } from '../analysis/users-file.ts';
import { message } from '../common/words/message.ts';
import type { Entry } from '../model/entry.ts';
import { fieldOf } from '../model/entry-view.ts';
import type { TextEdit } from '../text/range.ts';
import type { Value } from '../yaml/value.ts';
import { changeList } from './edits/change-list.ts';
import { EachPlace } from './edits/each-place.ts';
import { setText } from './edits/set-field.ts';
import { refusedUsername } from './support/check-names.ts';
import { isRefused, refused, unchanged, type Operation, type Refused } from './support/outcome.ts';
import { staysUnderOldName, type Renaming } from './support/renaming.ts';
import { openUser, quoted, type Site } from './support/site.ts';
import { listedValues, listValue, nameOf, textValue, wantedOf, type Wanted } from './support/wanted.ts';
import { openListing, renamed, wantedLists, withName } from './support/workspaces.ts';
import { verified } from './verify/verified.ts';

/**
 * Gives a user another name, and the private workspace with it in all lists. With `keepOld` whoever had the private
 * workspace keeps it under the old name, too. Source: docs/server.md#workspaces.
 */
export function* renameUser(file: UsersFile, renaming: Renaming): Operation {
  const { from, to, keepOld = false } = renaming;
  const site = openUser(file, from);
  if (isRefused(site)) return site;
  if (from === to) return unchanged(message`${quoted(from)} has that name already.`);
  const wrong = refusedUsername(to) ?? refusedNewName(file, to);
  if (wrong) return wrong;
  const listing = yield* openListing(file, from);
  if (isRefused(listing)) return listing;
  const others = listing.filter(({ entry }) => entry !== site.entry);
  const changed = yield* wanted(site, others, renaming);
  if (!changed) return refused(message`The server would refuse ${quoted(from)} under that name.`);
  const notes = keepOld ? [] : [staysUnderOldName(from)];
  if (keepOld) return yield* verified(file, { edits: yield* withBothNames(site, others, renaming), changed, notes });
  const everywhere = yield* verified(file, {
    edits: yield* withNewName(site, listing, renaming, true),
    changed,
    notes,
  });
  if (everywhere.kind === 'changed') return everywhere;
  return yield* verified(file, { edits: yield* withNewName(site, listing, renaming, false), changed, notes });
}

function refusedNewName({ accounts }: UsersFile, name: string): Refused | null {
  if (accounts.hasUsername(name)) return refused(message`There is a user ${quoted(name)} already.`);
  if (accounts.workspaceCount(name) === 0) return null;
  return refused(
    message`${quoted(name)} is a workspace already, and would become this user’s private one: choose another name.`,
  );
}

function* wanted(
  { view, entry }: Site,
  others: readonly Site[],
  { from, to, keepOld = false }: Renaming,
): Generator<undefined, ReadonlyMap<Entry, Wanted> | null> {
  const lists = yield* wantedLists(others, keepOld ? withName(to) : renamed(from, to));
  const make = (name: string): Value => textValue(view, name);
  const listed = listedValues(view);
  const own = keepOld ? keptOwn(view.user?.superuser ?? true, listed, make(from)) : renamed(from, to)(listed, make);
  const values =
    fieldOf(view, 'workspaces')?.value.type === 'list' ? [['workspaces', listValue(view, own)] as const] : [];
  const user = wantedOf(view, new Map([['username', make(to)], ...values]));
  return lists && user && new Map([...lists, [entry, user]]);
}

/** A super-user reaches the old one anyway. */
function keptOwn(isSuper: boolean, listed: readonly Value[], old: Value): readonly Value[] {
  return isSuper || listed.some((member) => nameOf(member) === nameOf(old)) ? listed : [...listed, old];
}

/**
 * `inPlace`: where the name is written it changes for all who have it by an alias, as a workspace mostly, which is to
 * be renamed as well.
 */
function* withNewName(
  site: Site,
  listing: readonly Site[],
  { from, to }: Renaming,
  inPlace: boolean,
): Generator<undefined, readonly TextEdit[] | null> {
  const places = new EachPlace();
  const node = fieldOf(site.view, 'username')?.value.node;
  if (inPlace && node) places.rename(site, node, to);
  else places.take(site, setText(site, 'username', to));
  yield* places.renameMembers(listing, from, to);
  return places.edits;
}

function* withBothNames(
  site: Site,
  others: readonly Site[],
  { from, to }: Renaming,
): Generator<undefined, readonly TextEdit[] | null> {
  const places = new EachPlace();
  places.take(site, setText(site, 'username', to));
  const isListed = listedValues(site.view).some((member) => nameOf(member) === from);
  if (site.view.user?.superuser === false && !isListed)
    places.take(site, changeList(site, { removed: new Set(), added: [from] }));
  yield* places.changeLists(others, { removed: new Set(), added: [to] });
  return places.edits;
}
