import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import type { EntryRecord } from '../../model/entry-record.ts';
import { comparePositions, movedRange, type Range } from '../../text/range.ts';

/** A place of the file at which a name stands. */
export interface Occurrence {
  readonly range: Range;
  /** As a username, which is the name of a private workspace, too; or in a list of workspaces. */
  readonly as: 'username' | 'workspace';
}

/**
 * Where a username or workspace stands, in the file's order: a user's private workspace has the user's name, so that
 * one name means both. An entry that gets its list from elsewhere counts at its first key. Yields at each entry.
 */
export function* occurrences({ accounts }: UsersFile, name: string): Generator<undefined, readonly Occurrence[]> {
  const found: Occurrence[] = [];
  for (const entry of accounts.withUsername(name)) {
    found.push({ range: usernameRange(entry), as: 'username' });
    yield;
  }
  for (const entry of accounts.withWorkspace(name)) {
    for (const range of listed(entry.record, name)) {
      found.push({ range: movedRange(range, entry.line), as: 'workspace' });
    }
    yield;
  }
  return found.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Where the name of a user stands in the file. */
export function usernameRange({ record, line }: Entry): Range {
  return movedRange(record.username?.range ?? record.first, line);
}

function listed({ workspaces }: EntryRecord, name: string): Range[] {
  return workspaces.filter(({ text }) => text === name).map(({ range }) => range);
}
