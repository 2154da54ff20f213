import { UsersFile } from '../../analysis/users-file.ts';
import type { HashKnowledge } from '../../model/entry-view.ts';

/** What hashes hide makes no difference to what is loaded. */
export const nothingKnown: HashKnowledge = { isPublic: () => undefined, isGuessed: () => false };

/** Another text, read in steps as that of a file is: by the same server, whatever a comment in it says. */
export function* freshFile(text: string, { profile }: UsersFile): Generator<undefined, UsersFile> {
  const fresh = new UsersFile(text, { server: profile.name, pinned: true, knowledge: nothingKnown });
  while (!fresh.advance(() => true)) yield;
  return fresh;
}
