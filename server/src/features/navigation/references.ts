import type { UsersFile } from '../../analysis/users-file.ts';
import type { Position, Range } from '../../text/range.ts';
import { aliasesOf, anchorAt } from './anchor-at.ts';
import { nameAt } from './name-at.ts';
import { occurrences } from './occurrences.ts';

/**
 * The places that name the user or workspace at a place, or the aliases of the anchor that stands or is meant there.
 * Those where a user gets the name, and the anchor itself, only if `withDeclarations`.
 */
export function* referencesAt(
  file: UsersFile,
  position: Position,
  { withDeclarations }: { readonly withDeclarations: boolean },
): Generator<undefined, readonly Range[]> {
  const anchor = anchorAt(file, position);
  if (anchor) {
    const aliases = yield* aliasesOf(file, anchor);
    return withDeclarations ? [anchor.range, ...aliases] : aliases;
  }
  const name = nameAt(file, position);
  if (name === null) return [];
  const found = yield* occurrences(file, name);
  return found.filter(({ as }) => withDeclarations || as === 'workspace').map(({ range }) => range);
}
