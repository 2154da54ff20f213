import { Entry } from './entry.ts';
import type { EntryRecord } from './entry-record.ts';
import { IndexByName } from './index-by-name.ts';

/**
 * Who shares a username, an API key or a workspace with whom. Filing one entry again costs that entry and those whose
 * verdict may now differ, not the file.
 *
 * The server keeps users by username: the last record of a name counts, at the place of the first
 * (docs/server.md#duplicates).
 */
export class Accounts {
  readonly #usernames = new IndexByName();
  readonly #apiKeys = new IndexByName();
  readonly #workspaces = new IndexByName();
  readonly #stale = new Set<Entry>();

  /** Files an entry that is new; `settle` has to follow once all are filed. */
  fill(entry: Entry): void {
    const { record } = entry;
    entry.filed = record;
    if (record.usernameText !== null) this.#usernames.add(record.usernameText, entry);
    if (record.apiKeyText !== null) this.#apiKeys.add(record.apiKeyText, entry);
    this.#addWorkspaces(record, entry);
  }

  /**
   * Finds the entries that share something with others: of all others there is nothing to say beside their
   * neighbours.
   */
  settle(): void {
    for (const entry of this.#usernames.shared()) this.#stale.add(entry);
    for (const entry of this.#apiKeys.shared()) this.#stale.add(entry);
    for (const name of this.#workspaces.names()) {
      if (this.#usernames.has(name)) this.#spoil(this.#workspaces, name);
    }
  }

  /** Files an entry, or files it again after its record changed. */
  file(entry: Entry): void {
    this.#refile(entry, entry.record);
    this.#stale.add(entry);
  }

  remove(entry: Entry): void {
    this.#refile(entry, null);
    this.#stale.delete(entry);
  }

  /** The entries whose neighbours changed since the last call. */
  takeStale(): ReadonlySet<Entry> {
    const stale = new Set(this.#stale);
    this.#stale.clear();
    return stale;
  }

  /** The entries with this username, in the file's order; the last one's record counts. */
  withUsername(name: string): readonly Entry[] {
    return this.#usernames.ordered(name);
  }

  /** A later entry of the same username replaces this one. */
  isReplaced(entry: Entry): boolean {
    const name = entry.record.usernameText;
    return name !== null && this.#usernames.last(name) !== entry;
  }

  /** The entries whose records count and that have this API key, in the server's order: the first one owns the key. */
  withApiKey(key: string): readonly Entry[] {
    const counting = this.#apiKeys.ordered(key).filter((entry) => !this.isReplaced(entry));
    if (counting.length < 2) return counting;
    return counting.sort((a, b) => Entry.compare(this.#standsAt(a), this.#standsAt(b)));
  }

  /** How many entries have this API key, whether their records count or not. */
  apiKeyCount(key: string): number {
    return this.#apiKeys.count(key);
  }

  /** How many entries list this workspace, whether their records count or not. */
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

  hasUsername(name: string): boolean {
    return this.#usernames.has(name);
  }

  #standsAt(entry: Entry): Entry {
    const name = entry.record.usernameText;
    return (name === null ? undefined : this.withUsername(name)[0]) ?? entry;
  }

  #refile(entry: Entry, now: EntryRecord | null): void {
    const before = entry.filed;
    entry.filed = now;
    const oldName = before?.usernameText ?? null;
    const newName = now?.usernameText ?? null;
    const oldKey = before?.apiKeyText ?? null;
    const newKey = now?.apiKeyText ?? null;
    if (oldKey !== newKey) {
      if (oldKey !== null) {
        this.#apiKeys.delete(oldKey, entry);
        this.#spoil(this.#apiKeys, oldKey);
      }
      if (newKey !== null) {
        this.#spoil(this.#apiKeys, newKey);
        this.#apiKeys.add(newKey, entry);
      }
    }
    if (oldName !== newName) {
      if (oldName !== null) {
        this.#usernames.delete(oldName, entry);
        this.#spoilName(oldName);
      }
      if (newName !== null) {
        this.#usernames.add(newName, entry);
        this.#spoilName(newName);
      }
      // They are told whose key it is.
      if (newKey !== null) this.#spoil(this.#apiKeys, newKey);
    }
    if (before && now && sameWorkspaces(before, now)) return;
    for (const text of before?.workspaceNames ?? []) {
      this.#workspaces.delete(text, entry);
    }
    if (now) this.#addWorkspaces(now, entry);
  }

  #addWorkspaces({ workspaceNames }: EntryRecord, entry: Entry): void {
    for (const name of workspaceNames) this.#workspaces.add(name, entry);
  }

  /** A username comes or goes: its namesakes, those who share a key with them, and those who list it as a workspace. */
  #spoilName(name: string): void {
    this.#spoil(this.#usernames, name);
    this.#spoil(this.#workspaces, name);
    for (const entry of this.#usernames.members(name)) {
      const key = entry.filed?.apiKeyText ?? null;
      if (key !== null) this.#spoil(this.#apiKeys, key);
    }
  }

  #spoil(index: IndexByName, name: string): void {
    for (const entry of index.members(name)) this.#stale.add(entry);
  }
}

function sameWorkspaces(a: EntryRecord, b: EntryRecord): boolean {
  return (
    a.workspaceNames.length === b.workspaceNames.length &&
    a.workspaceNames.every((name, index) => name === b.workspaceNames[index])
  );
}
