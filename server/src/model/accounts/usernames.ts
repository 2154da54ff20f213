import type { Entry } from '../entry.ts';
import type { Account, AccountId } from './account.ts';
import { IndexByName } from './index-by-name.ts';

/** Entries by username. The last record of a name counts, at the place of the first (docs/server.md#duplicates). */
export class Usernames extends IndexByName {
  /** API keys of entries of shared names; null: they are to be looked for. */
  #keys: ReadonlySet<string> | null = null;

  /** A username or an API key is another one now. */
  forgetKeys(): void {
    this.#keys = null;
  }

  /** A later entry of the same username replaces this one. */
  isReplaced(entry: Entry): boolean {
    const name = entry.record.usernameText;
    return name !== null && this.isGrouped(name) && this.last(name) !== entry;
  }

  /** The entry whose record counts, of the account that begins with this one. */
  counting(first: Entry): Entry {
    const name = first.record.usernameText;
    return (name === null ? undefined : this.last(name)) ?? first;
  }

  /** The account of a username, or of an entry without one; null: there is none. */
  account(id: AccountId): Account | null {
    if (typeof id !== 'string') {
      const { filed } = id;
      return filed?.usernameText === null ? { first: id, last: id, record: filed } : null;
    }
    const first = this.first(id);
    if (!first) return null;
    const last = this.last(id) ?? first;
    return { first, last, record: last.filed };
  }

  /** Whether an entry of a name that several have has this API key. */
  haveKey(key: string): boolean {
    this.#keys ??= this.#findKeys();
    return this.#keys.has(key);
  }

  /** How many entries with this API key are replaced by others. */
  replacedWithKey(key: string): number {
    let count = 0;
    for (const name of this.shared()) {
      const last = this.last(name);
      for (const entry of this.ordered(name)) if (entry !== last && entry.filed?.apiKeyText === key) count += 1;
    }
    return count;
  }

  #findKeys(): ReadonlySet<string> {
    const found = new Set<string>();
    for (const name of this.shared()) {
      for (const { filed } of this.ordered(name)) if (filed?.apiKeyText) found.add(filed.apiKeyText);
    }
    return found;
  }
}
