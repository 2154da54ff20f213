import type { UsersFile } from '../../analysis/users-file.ts';
import { movedRange, type Range } from '../../text/range.ts';

/**
 * Where a workspace stands in the list of a user; without it, or where it is not listed, the username's place; without
 * a user the first place of the workspace. Null where that is no longer in the file. Names that are null are gone.
 */
export function matrixPlace(
  { accounts }: UsersFile,
  username: string | null | undefined,
  workspace: string | null | undefined,
): Range | null {
  const name = username ?? workspace;
  if (username === null || typeof name !== 'string') return null;
  const entry = username === undefined ? accounts.withWorkspace(name)[0] : accounts.lastOf(name);
  if (!entry) return null;
  const { record, line } = entry;
  const listed = record.workspaces.find(({ text }) => text === workspace);
  return movedRange((listed ?? record.username)?.range ?? record.first, line);
}
