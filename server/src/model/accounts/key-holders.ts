import type { Entry } from '../entry.ts';
import { IndexByName } from './index-by-name.ts';

/** The entry whose API key works, of those whose records count and that have the same, and its username. */
interface KeyOwner {
  readonly entry: Entry;
  readonly username: string | null;
}

/**
 * By API key the accounts in which it counts, each by its first entry, in whose place it stands; and whose the keys of
 * several accounts are.
 */
export class KeyHolders extends IndexByName {
  readonly #owners = new Map<string, KeyOwner>();

  /** The entry as which an API key of several signs in; undefined for a key that none, or one alone, has. */
  ownerOf(key: string): Entry | undefined {
    return this.#owners.get(key)?.entry;
  }

  /**
   * Finds out anew whose a key is. Gives the entries that are to be told: all who share it, where the owner has another
   * name; else only who comes to own it, or no longer does. `counting`: the entry whose record counts, of the account
   * that begins with this one.
   */
  *settle(key: string, counting: (first: Entry) => Entry): Generator<Entry, void> {
    const before = this.#owners.get(key);
    const first = this.count(key) > 1 ? this.first(key) : undefined;
    const entry = first && counting(first);
    const now = entry && { entry, username: entry.record.usernameText };
    if (now) this.#owners.set(key, now);
    else this.#owners.delete(key);
    if (now && before?.username === now.username) {
      yield before.entry;
      yield now.entry;
    } else if (before || now) {
      for (const holder of this.ordered(key)) yield counting(holder);
      if (before) yield before.entry;
    }
  }
}
