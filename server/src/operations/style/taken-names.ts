import type { UsersFile } from '../../analysis/users-file.ts';
import type { EntryStyle } from '../../common/protocol/protocol.ts';

/** The names that a file has already, as far as they may be shown. */
export function takenNames({ entries, mayShow }: UsersFile): Pick<EntryStyle, 'usernames' | 'workspaceNames'> {
  const usernames = new Set<string>();
  const workspaceNames = new Set<string>();
  for (const { record } of entries) {
    if (record.usernameText !== null && mayShow(record.usernameText)) usernames.add(record.usernameText);
    for (const name of record.workspaceNames) if (mayShow(name)) workspaceNames.add(name);
  }
  return { usernames: [...usernames], workspaceNames: [...workspaceNames].filter((name) => !usernames.has(name)) };
}
