import type { UsersFile } from '../analysis/users-file.ts';
import { words } from '../common/words/message.ts';
import { removeEntry } from './edits/remove-entry.ts';
import { oldKeyNotes } from './support/old-key.ts';
import { isRefused, type Operation } from './support/outcome.ts';
import { openUser } from './support/site.ts';
import { verified } from './verify/verified.ts';

/** Takes a user out of the file, with the comments that are the user's. */
export function* removeUser(file: UsersFile, username: string): Operation {
  const site = openUser(file, username);
  if (isRefused(site)) return site;
  const [, second] = file.entries;
  const nobody = second ? [] : [words`Nobody is left in the file: nobody can sign in.`];
  return yield* verified(file, {
    edits: removeEntry(site),
    removed: new Set([site.entry]),
    notes: [...oldKeyNotes(site), ...nobody],
  });
}
