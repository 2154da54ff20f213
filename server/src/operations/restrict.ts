import type { UsersFile } from '../analysis/users-file.ts';
import { message, type Message } from '../common/words/message.ts';
import { fieldOf, isTrue } from '../model/entry-view.ts';
import { changeList } from './edits/change-list.ts';
import { setField } from './edits/set-field.ts';
import { changeUser } from './support/change-user.ts';
import { refusedWorkspace } from './support/check-names.ts';
import { isRefused, unchanged, type Operation } from './support/outcome.ts';
import { openListOf, quoted, type Site } from './support/site.ts';
import { boolValue, listedValues, listValue, nameOf, textValue, type Values } from './support/wanted.ts';

/** Makes a usual user of a super-user, who reaches these workspaces and the private one alone. */
export function* restrict(file: UsersFile, username: string, workspaces: readonly string[]): Operation {
  const wrong = refusedWorkspace(workspaces, file.profile);
  if (wrong) return wrong;
  const site = openListOf(file, username);
  if (isRefused(site)) return site;
  if (site.view.user?.superuser === false) return unchanged(message`${quoted(username)} is no super-user.`);
  return yield* restrictSite(site, workspaces);
}

/** Source: docs/server.md#super-users. */
export function* restrictSite(
  site: Site,
  workspaces: readonly (string | null)[],
  notes: readonly Message[] = [],
): Operation {
  const { view } = site;
  const names = [...new Set(workspaces.flatMap((name) => (name === null || name === '' ? [] : [name])))];
  const listed = listedValues(view);
  const kept = listed.filter((member) => names.includes(nameOf(member) ?? ''));
  const present = new Set(listed.map(nameOf));
  const added = names.filter((name) => !present.has(name));
  const removed = new Set([...present].flatMap((name) => (name !== null && !names.includes(name) ? [name] : [])));
  const values: Values = new Map([
    ['workspaces', listValue(view, [...kept, ...added.map((name) => textValue(view, name))])],
    ...(decidedByKey(site) ? [['superuser', boolValue(view, false)] as const] : []),
  ]);
  const isListThere = fieldOf(view, 'workspaces')?.value.type === 'list';
  const isListRight = isListThere && added.length === 0 && removed.size === 0;
  const list = isListRight ? [] : changeList(site, { removed, added });
  const decision = decidedByKey(site) ? setField(site, 'superuser', 'false') : [];
  return yield* changeUser(site, { values, edits: list && decision && [...list, ...decision], notes });
}

/** The key `superuser` says so, whatever the list is. */
function decidedByKey({ view }: Site): boolean {
  return view.profile.superuserKey && isTrue(view, 'superuser');
}
