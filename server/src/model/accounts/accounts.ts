import { sameWorkspaces, type Account, type AccountId } from './account.ts';
import type { Entry } from '../entry.ts';
import type { EntryRecord } from '../entry-record.ts';
import { IndexByName } from './index-by-name.ts';
import { KeyHolders } from './key-holders.ts';

/**
 * Who shares a username, an API key or a workspace with whom. Filing one entry again costs that entry and those whose
 * verdict may now differ, not all with whom it shares something.
 *
 * The server keeps users by username: the last record of a name counts, at the place of the first
 * (docs/server.md#duplicates).
 */
export class Accounts {
  readonly #usernames = new IndexByName();
  readonly #workspaces = new IndexByName();
  readonly #holders = new KeyHolders();
  /** API keys of entries that a later one replaces; null: they are to be looked for. */
  #replaced: ReadonlySet<string> | null = null;
  /** API keys that an entry got or lost, so that a name which equals one is shown or not. */
  readonly #changedKeys = new Set<string>();
  /** Counts up with every change of an API key or username: names that were shown may now be secret. */
  secretsVersion = 0;
  /** What the accounts were before entries were filed whose changes are still to be worked in. */
  #before = new Map<AccountId, Account | null>();
  readonly #stale = new Set<Entry>();

  /** Files an entry that is new, behind all others; `settle` has to follow once all are filed. */
  fill(entry: Entry): void {
    const { record } = entry;
    const { usernameText: name, apiKeyText: key } = record;
    entry.filed = record;
    const replaced = name === null ? undefined : this.#usernames.append(name, entry);
    if (!replaced) {
      if (key !== null) this.#holders.append(key, entry);
    } else if (replaced.record.apiKeyText !== key) {
      const first = this.#usernames.first(name ?? '') ?? replaced;
      if (replaced.record.apiKeyText !== null) this.#holders.delete(replaced.record.apiKeyText, first);
      if (key !== null) this.#holders.add(key, first);
    }
    for (const workspace of record.workspaceNames) this.#workspaces.append(workspace, entry);
  }

  /**
   * Finds the entries that share something with others: of all others there is nothing to say beside their
   * neighbours.
   */
  settle(): void {
    for (const name of this.#usernames.shared()) this.#spoil(this.#usernames, name);
    for (const key of this.#holders.shared()) this.#settleKey(key);
    for (const name of this.#workspaces.names()) {
      if (this.#usernames.has(name)) this.#spoil(this.#workspaces, name);
    }
  }

  /** Files an entry, or files it again after its record changed; `settleChanges` has to follow. */
  file(entry: Entry): void {
    this.#refile(entry, entry.record);
    this.#stale.add(entry);
  }

  /** Forgets an entry that is in the file no more; `settleChanges` has to follow. */
  remove(entry: Entry): void {
    this.#refile(entry, null);
  }

  /** Finds the entries about which there is something else to say since the last call. */
  settleChanges(): void {
    const keys = new Set<string>();
    for (const account of this.#before.values()) {
      const key = account?.apiKey ?? null;
      if (!account || key === null) continue;
      this.#holders.delete(key, account.first);
      keys.add(key);
    }
    for (const [id, before] of this.#before) {
      const now = this.#account(id);
      const key = now?.apiKey ?? null;
      if (now && key !== null) {
        this.#holders.add(key, now.first);
        keys.add(key);
      }
      this.#settleAccount(id, before, now);
    }
    this.#before.clear();
    for (const key of keys) this.#settleKey(key);
    for (const key of this.#changedKeys) this.#settleName(key);
    this.#changedKeys.clear();
    for (const entry of this.#stale) if (entry.filed === null) this.#stale.delete(entry);
  }

  /** The entries to be looked at again, each as it is taken: those that nobody takes are there the next time. */
  *takeStale(): Generator<Entry, void> {
    for (const entry of this.#stale) {
      this.#stale.delete(entry);
      yield entry;
    }
  }

  /** The entries with this username, in the file's order; the last one's record counts. */
  withUsername(name: string): readonly Entry[] {
    return this.#usernames.ordered(name);
  }

  firstOf(username: string): Entry | undefined {
    return this.#usernames.first(username);
  }

  lastOf(username: string): Entry | undefined {
    return this.#usernames.last(username);
  }

  hasUsername(name: string): boolean {
    return this.#usernames.has(name);
  }

  /** A later entry of the same username replaces this one. */
  isReplaced(entry: Entry): boolean {
    const name = entry.record.usernameText;
    return name !== null && this.#usernames.isGrouped(name) && this.#usernames.last(name) !== entry;
  }

  /** The entry as which an API key of several signs in; undefined for a key that none, or one alone, has. */
  ownerOf(key: string): Entry | undefined {
    return this.#holders.ownerOf(key);
  }

  /** How many entries have this API key, whether their records count or not. */
  apiKeyCount(key: string): number {
    let count = this.#holders.count(key);
    for (const name of this.#usernames.shared()) {
      const last = this.#usernames.last(name);
      for (const entry of this.#usernames.ordered(name)) {
        if (entry !== last && entry.filed?.apiKeyText === key) count += 1;
      }
    }
    return count;
  }

  /** Whether any entry has this API key, be it replaced by another. */
  hasApiKey(key: string): boolean {
    return this.#holders.has(key) || this.#replacedKeys().has(key);
  }

  /** The entries that list this workspace, in the file's order, whether their records count or not. */
  withWorkspace(name: string): readonly Entry[] {
    return this.#workspaces.ordered(name);
  }

  /** How many they are. */
  workspaceCount(name: string): number {
    return this.#workspaces.count(name);
  }

  /** Each workspace that other entries than this one list, with how many do. */
  *workspaceUses(except: Entry | null): Generator<readonly [name: string, entries: number], void> {
    const own = new Set(except?.filed?.workspaceNames);
    for (const name of this.#workspaces.names()) {
      const others = this.#workspaces.count(name) - (own.has(name) ? 1 : 0);
      if (others > 0) yield [name, others];
    }
  }

  #refile(entry: Entry, now: EntryRecord | null): void {
    const before = entry.filed;
    const [oldName, newName] = [before?.usernameText ?? null, now?.usernameText ?? null];
    const [oldKey, newKey] = [before?.apiKeyText ?? null, now?.apiKeyText ?? null];
    if (oldName !== newName || oldKey !== newKey) {
      this.#note(oldName ?? entry);
      this.#note(newName ?? entry);
      this.#replaced = null;
      this.secretsVersion += 1;
    }
    if (oldKey !== newKey) {
      if (oldKey !== null) this.#changedKeys.add(oldKey);
      if (newKey !== null) this.#changedKeys.add(newKey);
    }
    entry.filed = now;
    if (oldName !== newName) {
      if (oldName !== null) this.#usernames.delete(oldName, entry);
      if (newName !== null) this.#usernames.add(newName, entry);
    }
    if (before && now && sameWorkspaces(before, now)) return;
    for (const name of new Set(before?.workspaceNames)) this.#workspaces.delete(name, entry);
    for (const name of new Set(now?.workspaceNames)) this.#workspaces.add(name, entry);
  }

  #note(id: AccountId): void {
    if (!this.#before.has(id)) this.#before.set(id, this.#account(id));
  }

  #account(id: AccountId): Account | null {
    if (typeof id !== 'string') {
      const { filed } = id;
      return filed?.usernameText === null ? { first: id, last: id, apiKey: filed.apiKeyText } : null;
    }
    const first = this.#usernames.first(id);
    if (!first) return null;
    const last = this.#usernames.last(id) ?? first;
    return { first, last, apiKey: last.filed?.apiKeyText ?? null };
  }

  /** Of a username only the ends matter: who is first and last, and whether there is anybody. */
  #settleAccount(id: AccountId, before: Account | null, now: Account | null): void {
    if (before?.first !== now?.first || before?.last !== now?.last) {
      for (const entry of [before?.first, before?.last, now?.first, now?.last]) if (entry) this.#stale.add(entry);
      // What is said of it depends on whether it counts.
      for (const entry of [before?.last, now?.last]) if (entry?.filed) entry.touch();
    }
    if (typeof id === 'string' && (before === null) !== (now === null)) this.#spoil(this.#workspaces, id);
  }

  #settleKey(key: string): void {
    for (const entry of this.#holders.settle(key, (first) => this.#counting(first))) this.#stale.add(entry);
  }

  /**
   * A name that became an API key, or is none any more: what quotes it is told anew, in entries that have the name,
   * list it, or share a key with its user.
   */
  #settleName(name: string): void {
    for (const entry of this.#workspaces.ordered(name)) this.#retell(entry);
    for (const entry of this.#usernames.ordered(name)) {
      this.#retell(entry);
      const key = entry.filed?.apiKeyText ?? null;
      if (key !== null && this.ownerOf(key) === entry) this.#spoil(this.#holders, key);
    }
  }

  #retell(entry: Entry): void {
    entry.touch();
    this.#stale.add(entry);
  }

  #replacedKeys(): ReadonlySet<string> {
    const keysOf = (name: string): string[] => this.withUsername(name).flatMap(({ filed }) => filed?.apiKeyText ?? []);
    return (this.#replaced ??= new Set([...this.#usernames.shared()].flatMap(keysOf)));
  }

  /** The entry whose record counts, of the account that begins with this one. */
  #counting(first: Entry): Entry {
    const name = first.record.usernameText;
    return (name === null ? undefined : this.#usernames.last(name)) ?? first;
  }

  #spoil(index: IndexByName, name: string): void {
    for (const entry of index.ordered(name)) this.#stale.add(entry);
  }
}
