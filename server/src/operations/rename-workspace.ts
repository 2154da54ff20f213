import type { UsersFile } from '../analysis/users-file.ts';
import { message } from '../common/words/message.ts';
import { EachPlace } from './edits/each-place.ts';
import { refusedWorkspace } from './support/check-names.ts';
import { isRefused, refused, unchanged, type Operation } from './support/outcome.ts';
import { staysUnderOldName, type Renaming } from './support/renaming.ts';
import { quoted } from './support/site.ts';
import { openTeam, renamed, wantedLists, withName } from './support/workspaces.ts';
import { verified } from './verify/verified.ts';

/** Gives a workspace another name in all lists. With `keepOld` the lists have both. */
export function* renameWorkspace(file: UsersFile, { from, to, keepOld = false }: Renaming): Operation {
  const sites = yield* openTeam(file, from);
  if (isRefused(sites)) return sites;
  if (from === to) return unchanged(message`${quoted(from)} has that name already.`);
  const wrong = refusedWorkspace([to], file.profile);
  if (wrong) return wrong;
  if (file.accounts.hasUsername(to))
    return refused(message`${quoted(to)} is the private workspace of a user, which would be opened for others.`);
  if (file.accounts.workspaceCount(to) > 0)
    return refused(message`There is a workspace ${quoted(to)} already: both would become one.`);
  const changed = yield* wantedLists(sites, keepOld ? withName(to) : renamed(from, to));
  if (!changed) return refused(message`The server would refuse users who list ${quoted(to)}.`);
  const places = new EachPlace();
  if (keepOld) yield* places.changeLists(sites, { removed: new Set(), added: [to] });
  else yield* places.renameMembers(sites, from, to);
  return yield* verified(file, { edits: places.edits, changed, notes: keepOld ? [] : [staysUnderOldName(from)] });
}
