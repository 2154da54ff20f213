import { isWorkspaceName } from '../common/names.ts';
import { hiddenName, impossibleName, type AccessUser } from '../common/protocol/protocol.ts';
import { shownName } from '../common/words/message.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import { readingOf } from '../analysis/refusal.ts';
import type { Accounts } from '../model/accounts/accounts.ts';
import type { EntryRecord } from '../model/entry-record.ts';
import { movedRange } from '../text/range.ts';

/** What was told of an entry, at the line on which it stood last. */
interface Told {
  readonly user: AccessUser;
  /** By which its names were found to be no secrets. */
  readonly accounts: Accounts;
  readonly secrets: number;
}

/** An entry keeps its record until its text changes. */
const told = new WeakMap<EntryRecord, Told>();

/**
 * Who reaches what, as far as it can be told even when the server refuses a user; null while the text can't be read as
 * a list. A repeated username keeps the first one's place in the order and has the last one's record
 * (docs/server.md#duplicates). A user of whom nothing has changed, nor the line, is the same object as before.
 */
export function* accessUsers(file: UsersFile): Generator<undefined, readonly AccessUser[] | null> {
  if (readingOf(file).kind !== 'list') return null;
  const users = new Map<string, AccessUser>();
  let line = file.entries.firstLine;
  for (const { record, lineCount } of file.entries) {
    const { username } = record;
    if (username) users.set(username.text, accessUser(file, record, username, line));
    line += lineCount;
    yield;
  }
  return [...users.values()];
}

type Username = NonNullable<EntryRecord['username']>;

/** @param line the entry's first */
function accessUser(file: UsersFile, record: EntryRecord, username: Username, line: number): AccessUser {
  const { accounts } = file;
  const secrets = accounts.secretsVersion;
  const before = told.get(record);
  const isAsSecret = before?.accounts === accounts && before.secrets === secrets;
  const known = before && (isAsSecret || isStillShown(before.user, accounts)) ? before.user : null;
  const isThere = known?.range.start.line === username.range.start.line + line;
  if (isThere && isAsSecret) return known;
  const user = isThere ? known : placed(known, file, record, username, line);
  told.set(record, { user, accounts, secrets });
  return user;
}

/** Whether all names are shown as a whole, as they were, although other texts are secret now. */
function isStillShown({ username, workspaces }: AccessUser, accounts: Accounts): boolean {
  const isShown = (name: string): boolean => name !== hiddenName && !name.endsWith('…') && !accounts.hasApiKey(name);
  return isShown(username) && workspaces.every(isShown);
}

function placed(
  known: AccessUser | null,
  file: UsersFile,
  record: EntryRecord,
  username: Username,
  line: number,
): AccessUser {
  const range = movedRange(username.range, line);
  return known ? { ...known, range } : newUser(file, record, username, range);
}

function newUser(
  file: UsersFile,
  { first, superuser, disabled, workspaceNames }: EntryRecord,
  username: Username,
  range: AccessUser['range'],
): AccessUser {
  const shown = (name: string): string => shownName(name, file.mayShow) ?? hiddenName;
  const shownWorkspace = (name: string): string => (isWorkspaceName(name) ? shown(name) : impossibleName);
  const above = username.range.start.line - first.start.line;
  const names = workspaceNames.filter((name) => name !== username.text).map(shownWorkspace);
  return {
    username: shown(username.text),
    range,
    ...(above > 0 && { above }),
    superuser,
    disabled,
    workspaces: [...new Set(names)],
  };
}
