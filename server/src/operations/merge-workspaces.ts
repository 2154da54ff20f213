import type { UsersFile } from '../analysis/users-file.ts';
import { message } from '../common/words/message.ts';
import { EachPlace } from './edits/each-place.ts';
import { refusedWorkspace } from './support/check-names.ts';
import { isRefused, refused, unchanged, type Operation } from './support/outcome.ts';
import { staysUnderOldName, type Renaming } from './support/renaming.ts';
import { quoted, type Site } from './support/site.ts';
import { openTeam, renamed, wantedLists, without } from './support/workspaces.ts';
import { listedValues, nameOf } from './support/wanted.ts';
import { verified } from './verify/verified.ts';

/** Whoever lists one workspace lists another one instead. */
export function* mergeWorkspaces(file: UsersFile, { from, to }: Omit<Renaming, 'keepOld'>): Operation {
  const sites = yield* openTeam(file, from);
  if (isRefused(sites)) return sites;
  if (from === to) return unchanged(message`${quoted(from)} is that workspace already.`);
  const wrong = refusedWorkspace([to], file.profile);
  if (wrong) return wrong;
  if (file.accounts.hasUsername(to))
    return refused(message`${quoted(to)} is the private workspace of a user, which would be opened for others.`);
  const hasBoth = ({ view }: Site): boolean => listedValues(view).some((member) => nameOf(member) === to);
  const both = sites.filter(hasBoth);
  const one = sites.filter((site) => !hasBoth(site));
  const [dropped, replaced] = [yield* wantedLists(both, without(from)), yield* wantedLists(one, renamed(from, to))];
  if (!dropped || !replaced) return refused(message`The server would refuse users who list ${quoted(to)}.`);
  const places = new EachPlace();
  yield* places.changeLists(both, { removed: new Set([from]), added: [] });
  yield* places.renameMembers(one, from, to);
  const changed = new Map([...dropped, ...replaced]);
  return yield* verified(file, { edits: places.edits, changed, notes: [staysUnderOldName(from)] });
}
