import type { UsersFile } from '../../analysis/users-file.ts';
import type { Position, Range } from '../../text/range.ts';
import { anchorAt } from './anchor-at.ts';
import { nameAt } from './name-at.ts';
import { usernameRange } from './occurrences.ts';

/**
 * Where the thing at a place is defined: of a username, and of a workspace that is somebody's private one, the user
 * whose record counts (docs/server.md#duplicates); of an alias, or an anchor, the anchor. Null for a workspace that
 * lists alone make.
 */
export function definitionAt(file: UsersFile, position: Position): Range | null {
  const anchor = anchorAt(file, position);
  if (anchor) return anchor.range;
  const name = nameAt(file, position);
  const user = name === null ? undefined : file.accounts.lastOf(name);
  return user ? usernameRange(user) : null;
}
