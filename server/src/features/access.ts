import { isWorkspaceName } from '../common/names.ts';
import { hiddenName, impossibleName, type AccessUser } from '../common/protocol/protocol.ts';
import { shownName } from '../common/words/message.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import { readingOf } from '../analysis/refusal.ts';
import { movedRange } from '../text/range.ts';

/**
 * Who reaches what, as far as it can be told even when the server refuses a user; null while the text can't be read as
 * a list. A repeated username keeps the first one's place in the order and has the last one's record
 * (docs/server.md#duplicates).
 */
export function* accessUsers(file: UsersFile): Generator<undefined, readonly AccessUser[] | null> {
  if (readingOf(file).kind !== 'list') return null;
  const shown = (name: string): string => shownName(name, file.mayShow) ?? hiddenName;
  const shownWorkspace = (name: string): string => (isWorkspaceName(name) ? shown(name) : impossibleName);
  const users = new Map<string, AccessUser>();
  let line = file.entries.firstLine;
  for (const { record, lineCount } of file.entries) {
    const { first, username, superuser, disabled, workspaceNames } = record;
    if (username) {
      const above = username.range.start.line - first.start.line;
      const names = workspaceNames.filter((name) => name !== username.text).map(shownWorkspace);
      users.set(username.text, {
        username: shown(username.text),
        range: movedRange(username.range, line),
        ...(above > 0 && { above }),
        superuser,
        disabled,
        workspaces: [...new Set(names)],
      });
    }
    line += lineCount;
    yield;
  }
  return [...users.values()];
}

/** Whether two answers are the same. */
export function isSameAccess(a: readonly AccessUser[], b: readonly AccessUser[]): boolean {
  return a.length === b.length && a.every((user, index) => isSameUser(user, b[index]));
}

function isSameUser(a: AccessUser, b: AccessUser | undefined): boolean {
  return (
    a.username === b?.username &&
    a.above === b.above &&
    a.superuser === b.superuser &&
    a.disabled === b.disabled &&
    a.range.start.line === b.range.start.line &&
    a.range.start.character === b.range.start.character &&
    a.range.end.character === b.range.end.character &&
    a.workspaces.length === b.workspaces.length &&
    a.workspaces.every((name, index) => name === b.workspaces[index])
  );
}
