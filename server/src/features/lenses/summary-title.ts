import type { UsersFile } from '../../analysis/users-file.ts';
import { words, type Words } from '../../common/words/message.ts';
import type { EntryRecord } from '../../model/entry-record.ts';

/**
 * How many there are of whom: users by their names, each by the record that counts (docs/server.md#duplicates), and
 * workspaces of lists that are nobody's private one. Yields at each user.
 */
export function* summaryTitle(file: UsersFile): Generator<undefined, Words> {
  const users = new Map<string, EntryRecord>();
  for (const { record } of file.entries) {
    if (record.usernameText !== null && record.usernameText !== '') users.set(record.usernameText, record);
    yield;
  }
  const workspaces = new Set<string>();
  let superUsers = 0;
  for (const { superuser, workspaceNames } of users.values()) {
    if (superuser) superUsers += 1;
    for (const name of workspaceNames) if (name !== '' && !users.has(name)) workspaces.add(name);
    yield;
  }
  const [all, shared] = [users.size, workspaces.size];
  return words`${all} ${all === 1 ? 'user' : 'users'} · ${superUsers} ${superUsers === 1 ? 'super-user' : 'super-users'} · ${shared} ${shared === 1 ? 'workspace' : 'workspaces'}`;
}
