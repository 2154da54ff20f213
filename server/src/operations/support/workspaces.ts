import type { UsersFile } from '../../analysis/users-file.ts';
import { message, words } from '../../common/words/message.ts';
import type { Entry } from '../../model/entry.ts';
import type { Value } from '../../yaml/value.ts';
import { isRefused, refused, type Refused } from './outcome.ts';
import { openEntry, quoted, unreadable, type Site } from './site.ts';
import { listedValues, listValue, nameOf, textValue, wantedOf, type Wanted } from './wanted.ts';

/** Yields at each user. */
type Steps<T> = Generator<undefined, T>;

/** The workspaces that users list, without private ones, in the order in which they are met. */
export function teamWorkspaces({ entries, accounts }: UsersFile): readonly string[] {
  const names = new Set<string>();
  for (const { record } of entries) {
    for (const name of record.workspaceNames) if (!accounts.hasUsername(name)) names.add(name);
  }
  return [...names];
}

/** The users who list a workspace; or why they can't be changed. */
export function* openListing(file: UsersFile, workspace: string): Steps<readonly Site[] | Refused> {
  const why = unreadable(file);
  if (why) return why;
  const sites: Site[] = [];
  for (const entry of file.accounts.withWorkspace(workspace)) {
    const site = openEntry(file, entry);
    if (!site) return refused(words`A user is written in another place of the file, as an alias.`);
    sites.push(site);
    yield;
  }
  return sites;
}

/** The same of a workspace that is no private one, and that somebody lists. */
export function* openTeam(file: UsersFile, workspace: string): Steps<readonly Site[] | Refused> {
  const sites = yield* openListing(file, workspace);
  if (isRefused(sites)) return sites;
  if (file.accounts.hasUsername(workspace))
    return refused(message`${quoted(workspace)} is the private workspace of a user: it is named like the user.`);
  return sites.length > 0
    ? sites
    : refused(message`No user lists a workspace ${quoted(workspace, words`of that name`)}.`);
}

/** What a list of workspaces becomes. `make` gives a name as a member. */
export type Change = (members: readonly Value[], make: (name: string) => Value) => readonly Value[];

/** What is to become of users whose lists change; null where the server would refuse one of them. */
export function* wantedLists(sites: readonly Site[], change: Change): Steps<ReadonlyMap<Entry, Wanted> | null> {
  const wanted = new Map<Entry, Wanted>();
  for (const { view, entry } of sites) {
    const members = change(listedValues(view), (name) => textValue(view, name));
    const user = wantedOf(view, new Map([['workspaces', listValue(view, members)]]));
    if (!user) return null;
    wanted.set(entry, user);
    yield;
  }
  return wanted;
}

/** One name in the place of another. */
export function renamed(from: string, to: string): Change {
  return (members, make) => members.map((member) => (nameOf(member) === from ? make(to) : member));
}

export function without(name: string): Change {
  return (members) => members.filter((member) => nameOf(member) !== name);
}

export function withName(name: string): Change {
  return (members, make) => [...members, make(name)];
}
