import { UsersFile } from '../../analysis/users-file.ts';
import type { UsersFileOptions } from '../../analysis/users-file-options.ts';
import type { HashKnowledge } from '../../model/entry-view.ts';

/** What hashes hide makes no difference to what is loaded. */
export const nothingKnown: HashKnowledge = { isPublic: () => undefined, isGuessed: () => false };

/** Another text, read in steps as that of a file is: by the same server, whatever a comment in it says. */
export function* freshFile(text: string, { profile }: UsersFile): Generator<undefined, UsersFile> {
  return yield* readInSteps(text, { server: profile.name, pinned: true, knowledge: nothingKnown });
}

/** A file to be changed: read as a whole where entries take something from each other, of which nobody may lose any. */
export function* changeable(file: UsersFile): Generator<undefined, UsersFile> {
  if (!file.anchors.shares || file.whole) return file;
  const { text, profile } = file;
  return yield* readInSteps(text, { server: profile.name, pinned: true, knowledge: nothingKnown, whole: true });
}

function* readInSteps(text: string, options: UsersFileOptions): Generator<undefined, UsersFile> {
  const file = new UsersFile(text, options);
  while (!file.advance(() => true)) yield;
  return file;
}
