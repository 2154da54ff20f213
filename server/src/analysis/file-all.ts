import type { Accounts } from '../model/accounts/accounts.ts';
import type { Entry } from '../model/entry.ts';
import type { StandaloneList } from './list/standalone-list.ts';

/** Entries that are filed in one go. */
const stride = 64;

/** Files all entries of a file that was read; yields now and then. */
export function* fileAll(entries: Iterable<Entry>, accounts: Accounts): Generator<undefined, void> {
  let filled = 0;
  for (const entry of entries) {
    accounts.fill(entry);
    if (++filled % stride === 0) yield;
  }
  yield* accounts.settle();
}

/** Files again the entries whose aliases stand for something else by now; yields after each that may be one. */
export function* fileLent(list: StandaloneList, accounts: Accounts): Generator<undefined, void> {
  for (const entry of list.settle()) {
    if (entry) accounts.file(entry, true);
    yield;
  }
  accounts.settleChanges();
}
