import type { UsersFile } from '../analysis/users-file.ts';
import { message } from '../common/words/message.ts';
import { changeList } from './edits/change-list.ts';
import { superUserHasNoList, type Reach } from './grant.ts';
import { restrictSite } from './restrict.ts';
import { changeUser } from './support/change-user.ts';
import { isRefused, refused, unchanged, type Operation } from './support/outcome.ts';
import { openListOf, quoted } from './support/site.ts';
import { listedValues, listValue, nameOf } from './support/wanted.ts';
import { teamWorkspaces } from './support/workspaces.ts';

/** Takes workspaces out of a user's list. A super-user keeps all others that users list. */
export function* revoke(file: UsersFile, { username, workspaces, restrict = false }: Reach): Operation {
  const site = openListOf(file, username);
  if (isRefused(site)) return site;
  const { view } = site;
  const listed = listedValues(view);
  const removed = new Set(workspaces);
  if (view.user?.superuser === true) {
    if (!restrict) return superUserHasNoList(username);
    return yield* restrictSite(
      site,
      [...listed.map(nameOf), ...teamWorkspaces(file)].filter((name) => name === null || !removed.has(name)),
    );
  }
  if (removed.has(username))
    return refused(message`${quoted(username)} is the private workspace of this user, which nobody can take away.`);
  const kept = listed.filter((member) => !removed.has(nameOf(member) ?? ''));
  if (kept.length === listed.length)
    return unchanged(message`${quoted(username)} does not list that: nothing is to be changed.`);
  const values = new Map([['workspaces', listValue(view, kept)]] as const);
  return yield* changeUser(site, { values, edits: changeList(site, { removed, added: [] }) });
}
