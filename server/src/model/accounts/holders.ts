import type { Entry } from '../entry.ts';
import { IndexByName } from './index-by-name.ts';

/** The entry whose record counts, of the account that begins with this one. */
export type Counting = (first: Entry) => Entry;

/** The first of those who have the same, by its record that counts, and its username. */
interface Owner {
  readonly entry: Entry;
  readonly username: string | null;
}

/**
 * By a text, as an API key, the accounts in which it counts, each by its first entry, in whose place it stands; and who
 * is the first of several.
 */
export class Holders extends IndexByName {
  readonly #owners = new Map<string, Owner>();

  /** The first of several that have the text; undefined for one that none, or one alone, has. */
  ownerOf(text: string): Entry | undefined {
    return this.#owners.get(text)?.entry;
  }

  /**
   * Finds out anew who is the first to have a text. Gives the entries that are to be told: all who share it, where the
   * first has another name; else only who comes to be the first, or no longer is.
   */
  *settle(text: string, counting: Counting): Generator<Entry, void> {
    const before = this.#owners.get(text);
    const first = this.count(text) > 1 ? this.first(text) : undefined;
    const entry = first && counting(first);
    const now = entry && { entry, username: entry.record.usernameText };
    if (now) this.#owners.set(text, now);
    else this.#owners.delete(text);
    if (now && before?.username === now.username) {
      yield before.entry;
      yield now.entry;
    } else if (before || now) {
      for (const holder of this.ordered(text)) yield counting(holder);
      if (before) yield before.entry;
    }
  }
}
