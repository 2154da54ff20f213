import type { Entry } from './entry.ts';

type Compare = (a: Entry, b: Entry) => number;

/** Entries that share a name, in the file's order once asked for. */
class Group {
  readonly entries: Set<Entry>;
  #ordered: readonly Entry[] | null = null;

  constructor(entries: Iterable<Entry>) {
    this.entries = new Set(entries);
  }

  ordered(compare: Compare): readonly Entry[] {
    this.#ordered ??= [...this.entries].sort(compare);
    return this.#ordered;
  }

  forget(): void {
    this.#ordered = null;
  }
}

/** Entries by a name. Nearly every username and key has one entry alone, which then costs no more than its place in the map. */
export class IndexByName {
  readonly #found = new Map<string, Entry | Group>();
  readonly #compare: Compare;

  /** `compare` orders two entries as they stand in the file. */
  constructor(compare: Compare) {
    this.#compare = compare;
  }

  add(name: string, entry: Entry): void {
    const found = this.#found.get(name);
    if (found instanceof Group) {
      found.entries.add(entry);
      found.forget();
    } else if (found === undefined) {
      this.#found.set(name, entry);
    } else if (found !== entry) {
      this.#found.set(name, new Group([found, entry]));
    }
  }

  delete(name: string, entry: Entry): void {
    const found = this.#found.get(name);
    if (found === entry) {
      this.#found.delete(name);
    } else if (found instanceof Group) {
      found.entries.delete(entry);
      found.forget();
      if (found.entries.size === 0) this.#found.delete(name);
    }
  }

  has(name: string): boolean {
    return this.#found.has(name);
  }

  names(): Iterable<string> {
    return this.#found.keys();
  }

  /** The entries that share a name with another. */
  *shared(): Generator<Entry, void> {
    for (const found of this.#found.values()) if (found instanceof Group) yield* found.entries;
  }

  /** In no particular order. */
  members(name: string): Iterable<Entry> {
    const found = this.#found.get(name);
    if (found === undefined) return [];
    return found instanceof Group ? found.entries : [found];
  }

  /** In the file's order. */
  ordered(name: string): readonly Entry[] {
    const found = this.#found.get(name);
    if (found === undefined) return [];
    return found instanceof Group ? found.ordered(this.#compare) : [found];
  }

  last(name: string): Entry | undefined {
    const found = this.#found.get(name);
    return found instanceof Group ? found.ordered(this.#compare).at(-1) : found;
  }
}
