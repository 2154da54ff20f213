import { Entry } from './entry.ts';

/** Entries that share a name. An array, since a set asks for memory in every entry, and few groups ever lose one. */
class Group {
  readonly entries: Entry[];
  #isOrdered = false;

  constructor(...entries: Entry[]) {
    this.entries = entries;
  }

  /** Adds an entry that is not there yet, unless it was the last to be added. */
  add(entry: Entry): void {
    const { entries } = this;
    if (entries[entries.length - 1] === entry) return;
    entries.push(entry);
    this.#isOrdered = false;
  }

  delete(entry: Entry): void {
    const at = this.entries.indexOf(entry);
    if (at !== -1) this.entries.splice(at, 1);
  }

  ordered(): readonly Entry[] {
    if (!this.#isOrdered) this.entries.sort((a, b) => Entry.compare(a, b));
    this.#isOrdered = true;
    return this.entries;
  }
}

/**
 * Entries by a name. Nearly every username and key has one entry alone, which then costs no more than its place in the
 * map.
 */
export class IndexByName {
  readonly #found = new Map<string, Entry | Group>();

  /** Files an entry under a name under which it is not filed yet, or was the last to be. */
  add(name: string, entry: Entry): void {
    const found = this.#found.get(name);
    if (found instanceof Group) {
      found.add(entry);
    } else if (found === undefined) {
      this.#found.set(name, entry);
    } else if (found !== entry) {
      this.#found.set(name, new Group(found, entry));
    }
  }

  delete(name: string, entry: Entry): void {
    const found = this.#found.get(name);
    if (found === entry) {
      this.#found.delete(name);
    } else if (found instanceof Group) {
      found.delete(entry);
      if (found.entries.length === 0) this.#found.delete(name);
    }
  }

  has(name: string): boolean {
    return this.#found.has(name);
  }

  count(name: string): number {
    const found = this.#found.get(name);
    if (found === undefined) return 0;
    return found instanceof Group ? found.entries.length : 1;
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
    return found instanceof Group ? found.ordered() : [found];
  }

  last(name: string): Entry | undefined {
    const found = this.#found.get(name);
    return found instanceof Group ? found.ordered().at(-1) : found;
  }
}
