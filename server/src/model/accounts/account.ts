import type { Entry } from '../entry.ts';
import type { EntryRecord } from '../entry-record.ts';

/** The entries of one username: the server keeps the last one's record, at the place of the first. */
export interface Account {
  readonly first: Entry;
  readonly last: Entry;
  /** The record that counts. */
  readonly record: EntryRecord | null;
}

/** What tells accounts apart: the username, or the only entry where there is none. */
export type AccountId = string | Entry;

/** What an account was and is; null: it was or is not there. */
export interface AccountChange {
  readonly before: Account | null;
  readonly now: Account | null;
}

/** Whether an entry is the same account as before, by what one has in common with others. */
export function isSameAccount(before: EntryRecord | null, now: EntryRecord): boolean {
  return (
    before?.usernameText === now.usernameText &&
    before.apiKeyText === now.apiKeyText &&
    before.hashText === now.hashText
  );
}
