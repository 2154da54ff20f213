import { isSameAccount, type Account, type AccountChange, type AccountId } from './account.ts';
import type { Entry } from '../entry.ts';
import type { EntryRecord } from '../entry-record.ts';
import { HashHolders } from './hash-holders.ts';
import { Holders } from './holders.ts';
import { IndexByName } from './index-by-name.ts';
import { SharedSecret } from './shared-secret.ts';
import { Workspaces } from './workspaces.ts';
import { Usernames } from './usernames.ts';

/**
 * Who shares a username, an API key, a hash or a workspace with whom. Filing one entry again costs that entry and
 * those whose verdict may now differ, not all with whom it shares something.
 */
export class Accounts {
  readonly #usernames = new Usernames();
  readonly #workspaces = new Workspaces();
  readonly #holders = new Holders();
  readonly #hashHolders = new HashHolders();
  readonly #keys: SharedSecret;
  readonly #hashes: SharedSecret;
  /** API keys that an entry got or lost, so that a name which equals one is shown or not. */
  readonly #changedKeys = new Set<string>();
  /** Workspaces that came into lists which entries take up. */
  readonly #lent = new Set<string>();
  /** Counts up with every change of an API key or username: names that were shown may now be secret. */
  secretsVersion = 0;
  /** What the accounts were before entries were filed whose changes are still to be worked in. */
  #before = new Map<AccountId, Account | null>();
  readonly #stale = new Set<Entry>();

  constructor() {
    const counting = (first: Entry): Entry => this.#usernames.counting(first);
    this.#keys = new SharedSecret((record) => record.apiKeyText, this.#holders, counting);
    this.#hashes = new SharedSecret((record) => record.hashText, this.#hashHolders, counting);
  }

  /** Files an entry that is new, behind all others; `settle` has to follow once all are filed. */
  fill(entry: Entry): void {
    const { record } = entry;
    const { usernameText: name } = record;
    entry.filed = record;
    const replaced = name === null ? undefined : this.#usernames.append(name, entry);
    if (!replaced) {
      // What an opening file does for each user is done in as few steps as possible.
      if (record.apiKeyText !== null) this.#holders.append(record.apiKeyText, entry);
      if (record.hashText !== null) this.#hashHolders.append(record.hashText, entry);
    } else {
      const first = this.#usernames.first(name ?? '') ?? replaced;
      this.#keys.replace(first, replaced.record, record);
      this.#hashes.replace(first, replaced.record, record);
    }
    this.#workspaces.fill(entry);
  }

  /**
   * Finds the entries that share something with others: of all others there is nothing to say beside their
   * neighbours. Yields now and then.
   */
  *settle(): Generator<undefined, void> {
    for (const name of this.#usernames.shared()) this.#spoil(this.#usernames, name);
    for (const secret of [this.#keys, this.#hashes]) this.#addStale(secret.settleAll());
    for (const name of this.#workspaces.names()) {
      if (this.#usernames.has(name)) this.#spoil(this.#workspaces, name);
    }
    yield* this.#workspaces.fileAll();
  }

  /** Files an entry, also again; `settleChanges` has to follow. `isLent`: its aliases alone mean something else. */
  file(entry: Entry, isLent = false): void {
    const { filed, record } = entry;
    const come = this.#refile(entry, record);
    // Of thousands who take up a list there is something to say by what came into it.
    if (!isLent || entry.peerFindings.length > 0 || !isSameAccount(filed, record)) this.#stale.add(entry);
    else for (const name of come) this.#lent.add(name);
  }

  /** Forgets an entry that is in the file no more; `settleChanges` has to follow. */
  remove(entry: Entry): void {
    this.#refile(entry, null);
  }

  /** Finds the entries about which there is something else to say since the last call. */
  settleChanges(): void {
    const changes: AccountChange[] = [];
    for (const [id, before] of this.#before) {
      const change = { before, now: this.#usernames.account(id) };
      changes.push(change);
      this.#settleAccount(id, change);
    }
    this.#before.clear();
    for (const secret of [this.#keys, this.#hashes]) this.#addStale(secret.settle(changes));
    this.#addStale(this.#workspaces.takeChanged());
    for (const name of this.#lent) {
      if (this.#usernames.has(name) || this.#workspaces.meantBy(name) !== undefined)
        this.#spoil(this.#workspaces, name);
    }
    this.#lent.clear();
    for (const key of this.#changedKeys) this.#settleName(key);
    this.#changedKeys.clear();
    for (const entry of this.#stale) if (entry.filed === null) this.#stale.delete(entry);
  }

  /**
   * The entries to be looked at again, each as it is taken: those that nobody takes are there the next time. Gives
   * undefined where it has only looked for some.
   */
  *takeStale(): Generator<Entry | undefined, void> {
    for (const entry of this.#workspaces.settle()) {
      if (entry) this.#stale.add(entry);
      yield;
    }
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
    return this.#usernames.isReplaced(entry);
  }

  /** The entry as which an API key of several signs in; undefined for a key that none, or one alone, has. */
  ownerOf(key: string): Entry | undefined {
    return this.#holders.ownerOf(key);
  }

  /** The first of several whose API key is that of a record that counts. */
  ownerOfKey(record: EntryRecord): Entry | undefined {
    return this.#keys.ownerFor(record);
  }

  /** The first of several whose password has the hash that a record that counts has. */
  ownerOfHash(record: EntryRecord): Entry | undefined {
    return this.#hashes.ownerFor(record);
  }

  /** How many entries have this API key, whether their records count or not. */
  apiKeyCount(key: string): number {
    return this.#holders.count(key) + this.#usernames.replacedWithKey(key);
  }

  /** Whether any entry has this API key, be it replaced by another. */
  hasApiKey(key: string): boolean {
    return this.#holders.has(key) || this.#usernames.haveKey(key);
  }

  /** The entries that list this workspace, in the file's order, whether their records count or not. */
  withWorkspace(name: string): readonly Entry[] {
    return this.#workspaces.ordered(name);
  }

  /** How many they are. */
  workspaceCount(name: string): number {
    return this.#workspaces.count(name);
  }

  /** The workspace that was probably meant by one that an entry alone lists. Its own private one is meant. */
  meantWorkspace(name: string): string | undefined {
    return this.#usernames.has(name) ? undefined : this.#workspaces.meantBy(name);
  }

  /** Each workspace that other entries than this one list, with how many do. */
  workspaceUses(except: Entry | null): Iterable<readonly [name: string, entries: number]> {
    return this.#workspaces.uses(except);
  }

  /** Gives the workspaces that came into its list. */
  #refile(entry: Entry, now: EntryRecord | null): readonly string[] {
    const before = entry.filed;
    const [oldName, newName] = [before?.usernameText ?? null, now?.usernameText ?? null];
    const [oldKey, newKey] = [before?.apiKeyText ?? null, now?.apiKeyText ?? null];
    const isRenamed = oldName !== newName || oldKey !== newKey;
    if (isRenamed || before?.hashText !== now?.hashText) {
      this.#note(oldName ?? entry);
      this.#note(newName ?? entry);
    }
    if (isRenamed) {
      this.#usernames.forgetKeys();
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
    return this.#workspaces.refile(entry, before, now);
  }

  #note(id: AccountId): void {
    if (!this.#before.has(id)) this.#before.set(id, this.#usernames.account(id));
  }

  /** Of a username only the ends matter: who is first and last, and whether there is anybody. */
  #settleAccount(id: AccountId, { before, now }: AccountChange): void {
    if (before?.first !== now?.first || before?.last !== now?.last) {
      for (const entry of [before?.first, before?.last, now?.first, now?.last]) if (entry) this.#stale.add(entry);
      // What is said of it depends on whether it counts.
      for (const entry of [before?.last, now?.last]) if (entry?.filed) entry.touch();
    }
    if (typeof id === 'string' && (before === null) !== (now === null)) this.#spoil(this.#workspaces, id);
  }

  /**
   * A name that became an API key, or is none any more: what quotes it is told anew, in entries that have the name,
   * list it, or share a secret with its user.
   */
  #settleName(name: string): void {
    for (const entry of this.#workspaces.naming(name)) this.#retell(entry);
    for (const entry of this.#usernames.ordered(name)) {
      this.#retell(entry);
      for (const secret of [this.#keys, this.#hashes]) this.#addStale(secret.sharersWith(entry));
    }
  }

  #retell(entry: Entry): void {
    entry.touch();
    this.#stale.add(entry);
  }

  #spoil(index: IndexByName, name: string): void {
    this.#addStale(index.ordered(name));
  }

  #addStale(entries: Iterable<Entry>): void {
    for (const entry of entries) this.#stale.add(entry);
  }
}
