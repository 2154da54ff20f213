import type { UsersFile } from '../analysis/users-file.ts';
import { message } from '../common/words/message.ts';
import { named } from '../rules/support/words.ts';
import { changeList } from './edits/change-list.ts';
import { restrictSite } from './restrict.ts';
import { changeUser } from './support/change-user.ts';
import { refusedWorkspace } from './support/check-names.ts';
import { isRefused, refused, unchanged, type Operation, type Refused } from './support/outcome.ts';
import { privateNotes } from './support/private-notes.ts';
import { openListOf, quoted } from './support/site.ts';
import { listedValues, listValue, nameOf, textValue } from './support/wanted.ts';

/** What changes in the reach of a user. */
export interface Reach {
  readonly username: string;
  readonly workspaces: readonly string[];
  /** A super-user, who reaches every workspace, gets a list instead, and is none any more. */
  readonly restrict?: boolean;
}

/** Puts workspaces into a user's list. */
export function* grant(file: UsersFile, { username, workspaces, restrict = false }: Reach): Operation {
  const wrong = refusedWorkspace(workspaces, file.profile);
  if (wrong) return wrong;
  const site = openListOf(file, username);
  if (isRefused(site)) return site;
  const { view } = site;
  const listed = listedValues(view);
  const names = new Set([username, ...listed.map(nameOf)]);
  const added = [...new Set(workspaces)].filter((name) => !names.has(name));
  const notes = privateNotes(file, added);
  if (view.user?.superuser === true) {
    if (!restrict) return superUserHasNoList(username);
    return yield* restrictSite(site, [...listed.map(nameOf), ...added], notes);
  }
  if (added.length === 0)
    return unchanged(message`${quoted(username)} reaches that already: nothing is to be changed.`);
  const values = new Map([
    ['workspaces', listValue(view, [...listed, ...added.map((name) => textValue(view, name))])],
  ] as const);
  return yield* changeUser(site, { values, edits: changeList(site, { removed: new Set(), added }), notes });
}

/** A list would end it. Source: docs/server.md#super-users. */
export function superUserHasNoList(username: string): Refused {
  return refused(
    message`${named(username)} is a super-user, who reaches every workspace: a list of workspaces would end that.`,
    true,
  );
}
