import type { Entry } from '../entry.ts';
import type { EntryRecord } from '../entry-record.ts';

/** The entries of one username: the server keeps the last one's record, at the place of the first. */
export interface Account {
  readonly first: Entry;
  readonly last: Entry;
  /** The API key that counts. */
  readonly apiKey: string | null;
}

/** What tells accounts apart: the username, or the only entry where there is none. */
export type AccountId = string | Entry;

/** Whether two records list the same workspaces. */
export function sameWorkspaces(a: EntryRecord, b: EntryRecord): boolean {
  return (
    a.workspaceNames.length === b.workspaceNames.length &&
    a.workspaceNames.every((name, index) => name === b.workspaceNames[index])
  );
}
