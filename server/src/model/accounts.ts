import type { Entry } from './entry.ts';

/** Entries that share a name, in the file's order once asked for. */
class Group {
  readonly #entries = new Set<Entry>();
  #ordered: readonly Entry[] | null = null;
  #counting: readonly Entry[] | null = null;

  get size(): number {
    return this.#entries.size;
  }

  get members(): Iterable<Entry> {
    return this.#entries;
  }

  add(entry: Entry): void {
    this.#entries.add(entry);
    this.forget();
  }

  delete(entry: Entry): void {
    this.#entries.delete(entry);
    this.forget();
  }

  /** Something that the answers below were derived from has changed. */
  forget(): void {
    this.#ordered = null;
    this.#counting = null;
  }

  ordered(compare: (a: Entry, b: Entry) => number): readonly Entry[] {
    this.#ordered ??= [...this.#entries].sort(compare);
    return this.#ordered;
  }

  /** What `derive` makes of the group, kept until it changes. */
  counting(derive: () => readonly Entry[]): readonly Entry[] {
    this.#counting ??= derive();
    return this.#counting;
  }
}

class Index {
  readonly #groups = new Map<string, Group>();

  add(name: string, entry: Entry): void {
    let group = this.#groups.get(name);
    if (!group) this.#groups.set(name, (group = new Group()));
    group.add(entry);
  }

  delete(name: string, entry: Entry): void {
    const group = this.#groups.get(name);
    group?.delete(entry);
    if (group?.size === 0) this.#groups.delete(name);
  }

  get(name: string): Group | undefined {
    return this.#groups.get(name);
  }
}

/** The names under which an entry is filed. */
interface Filed {
  readonly username: string | null;
  readonly apiKey: string | null;
  readonly workspaces: readonly string[];
}

function filedUnder({ record }: Entry): Filed {
  return {
    username: record.username?.text ?? null,
    apiKey: record.apiKey?.text ?? null,
    workspaces: [...new Set(record.workspaces.map((workspace) => workspace.text))],
  };
}

const nothing: Filed = { username: null, apiKey: null, workspaces: [] };

/**
 * Who shares a username, an API key or a workspace with whom. Filing one entry again costs that entry and those whose
 * verdict may now differ, not the file.
 *
 * The server keeps users by username: the last record of a name counts, at the place of the first (facts section 1, row 7).
 */
export class Accounts {
  readonly #compare: (a: Entry, b: Entry) => number;
  readonly #filed = new Map<Entry, Filed>();
  readonly #usernames = new Index();
  readonly #apiKeys = new Index();
  readonly #workspaces = new Index();
  readonly #stale = new Set<Entry>();

  /** `compare` orders two entries as they stand in the file. */
  constructor(compare: (a: Entry, b: Entry) => number) {
    this.#compare = compare;
  }

  /** Files entries that are all new, when every entry is looked at afterwards anyway. */
  fill(entries: Iterable<Entry>): void {
    for (const entry of entries) {
      const filed = filedUnder(entry);
      this.#filed.set(entry, filed);
      if (filed.username !== null) this.#usernames.add(filed.username, entry);
      if (filed.apiKey !== null) this.#apiKeys.add(filed.apiKey, entry);
      for (const name of filed.workspaces) this.#workspaces.add(name, entry);
      this.#stale.add(entry);
    }
  }

  /** Files an entry, or files it again after its record changed. */
  file(entry: Entry): void {
    this.#refile(entry, filedUnder(entry));
    this.#stale.add(entry);
  }

  remove(entry: Entry): void {
    this.#refile(entry, nothing);
    this.#filed.delete(entry);
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
    return this.#usernames.get(name)?.ordered(this.#compare) ?? [];
  }

  /** The entries whose list names this workspace, in the file's order. */
  withWorkspace(name: string): readonly Entry[] {
    return this.#workspaces.get(name)?.ordered(this.#compare) ?? [];
  }

  /** Whether `a` stands before `b` in the file. */
  isBefore(a: Entry, b: Entry): boolean {
    return this.#compare(a, b) < 0;
  }

  /** A later entry of the same username replaces this one. */
  isReplaced(entry: Entry): boolean {
    const name = entry.record.username?.text;
    return name !== undefined && this.withUsername(name).at(-1) !== entry;
  }

  /** The entries whose records count and that have this API key, in the server's order: the first one owns the key. */
  withApiKey(key: string): readonly Entry[] {
    const group = this.#apiKeys.get(key);
    if (!group) return [];
    return group.counting(() =>
      [...group.members]
        .filter((entry) => !this.isReplaced(entry))
        .sort((a, b) => this.#compare(this.#standsAt(a), this.#standsAt(b))),
    );
  }

  #standsAt(entry: Entry): Entry {
    const name = entry.record.username?.text;
    return (name === undefined ? undefined : this.withUsername(name)[0]) ?? entry;
  }

  #refile(entry: Entry, now: Filed): void {
    const before = this.#filed.get(entry) ?? nothing;
    this.#filed.set(entry, now);
    if (before.username !== now.username) {
      if (before.username !== null)
        this.#moveUsername(before.username, () => this.#usernames.delete(before.username ?? '', entry));
      if (now.username !== null) this.#moveUsername(now.username, () => this.#usernames.add(now.username ?? '', entry));
    }
    if (before.apiKey !== now.apiKey) {
      if (before.apiKey !== null) {
        this.#apiKeys.delete(before.apiKey, entry);
        this.#spoil(this.#apiKeys.get(before.apiKey));
      }
      if (now.apiKey !== null) {
        this.#spoil(this.#apiKeys.get(now.apiKey));
        this.#apiKeys.add(now.apiKey, entry);
      }
    }
    for (const name of before.workspaces) if (!now.workspaces.includes(name)) this.#workspaces.delete(name, entry);
    for (const name of now.workspaces) if (!before.workspaces.includes(name)) this.#workspaces.add(name, entry);
  }

  /** A username comes or goes: its namesakes, those who share a key with them, and those who list it as a workspace. */
  #moveUsername(name: string, move: () => void): void {
    move();
    const group = this.#usernames.get(name);
    this.#spoil(group);
    this.#spoil(this.#workspaces.get(name));
    for (const entry of group?.members ?? []) {
      const key = this.#filed.get(entry)?.apiKey;
      if (key !== undefined && key !== null) this.#spoil(this.#apiKeys.get(key));
    }
  }

  #spoil(group: Group | undefined): void {
    group?.forget();
    for (const entry of group?.members ?? []) this.#stale.add(entry);
  }
}
