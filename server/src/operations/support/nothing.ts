import { readingOf } from '../../analysis/refusal.ts';
import type { UsersFile } from '../../analysis/users-file.ts';

/** A file with nothing but blanks and comments. The server does not start with it, but can with users in it. */
export function isNothing(file: UsersFile): boolean {
  const reading = readingOf(file);
  return reading.kind === 'not-a-list' && reading.root.type === 'null' && !file.whole?.rootNode;
}
