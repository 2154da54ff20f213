import type { UsersFile } from '../analysis/users-file.ts';
import { message, words } from '../common/words/message.ts';
import { EachPlace } from './edits/each-place.ts';
import { isRefused, refused, type Operation } from './support/outcome.ts';
import { quoted } from './support/site.ts';
import { openTeam, wantedLists, without } from './support/workspaces.ts';
import { verified } from './verify/verified.ts';

/** Takes a workspace out of all lists. */
export function* deleteWorkspace(file: UsersFile, name: string): Operation {
  const sites = yield* openTeam(file, name);
  if (isRefused(sites)) return sites;
  const changed = yield* wantedLists(sites, without(name));
  if (!changed) return refused(words`The server would refuse a user without it.`);
  const places = new EachPlace();
  yield* places.changeLists(sites, { removed: new Set([name]), added: [] });
  const notes = [message`Data of the workspace ${quoted(name)} stay where they are, and nobody reaches them any more.`];
  return yield* verified(file, { edits: places.edits, changed, notes });
}
