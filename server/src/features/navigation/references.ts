import type { UsersFile } from '../../analysis/users-file.ts';
import type { Position, Range } from '../../text/range.ts';
import { nameAt } from './name-at.ts';
import { occurrences } from './occurrences.ts';

/** The places that name the user or workspace at a place; those where a user gets the name only if they are wanted. */
export function* referencesAt(
  file: UsersFile,
  position: Position,
  { withUsernames }: { readonly withUsernames: boolean },
): Generator<undefined, readonly Range[]> {
  const name = nameAt(file, position);
  if (name === null) return [];
  const found = yield* occurrences(file, name);
  return found.filter(({ as }) => withUsernames || as === 'workspace').map(({ range }) => range);
}
