import type { Entry } from '../entry.ts';
import { OrderedGroup } from './ordered-group.ts';

const nobody: readonly Entry[] = [];

/**
 * Entries by a name. Nearly every username and key has one entry alone, which then costs no more than its place in the
 * map.
 */
export class IndexByName {
  readonly #found = new Map<string, Entry | OrderedGroup>();
  /** The names with a group. */
  readonly #grouped = new Set<string>();

  /**
   * Files an entry that stands behind all that are filed under the name, or was the last to be filed so. Gives the one
   * before it.
   */
  append(name: string, entry: Entry): Entry | undefined {
    const found = this.#found.get(name);
    if (found === undefined) {
      this.#found.set(name, entry);
      return undefined;
    }
    if (found instanceof OrderedGroup) return found.append(entry);
    if (found !== entry) this.#group(name, new OrderedGroup(found, entry));
    return found;
  }

  /** Files an entry under a name under which it is not filed. */
  add(name: string, entry: Entry): void {
    const found = this.#found.get(name);
    if (found === undefined) {
      this.#found.set(name, entry);
      return;
    }
    const group = found instanceof OrderedGroup ? found : new OrderedGroup(found);
    group.add(entry);
    this.#group(name, group);
  }

  /** Takes an entry out of a name under which it is filed; it may have left the file. */
  delete(name: string, entry: Entry): void {
    const found = this.#found.get(name);
    if (found instanceof OrderedGroup) found.delete(entry);
    if (found !== entry && this.count(name) > 0) return;
    this.#found.delete(name);
    this.#grouped.delete(name);
  }

  /** Whether a name may be that of several entries. The few that are so are soon looked through. */
  isGrouped(name: string): boolean {
    return this.#grouped.has(name);
  }

  has(name: string): boolean {
    return this.#found.has(name);
  }

  count(name: string): number {
    const found = this.#found.get(name);
    if (found === undefined) return 0;
    return found instanceof OrderedGroup ? found.size : 1;
  }

  names(): Iterable<string> {
    return this.#found.keys();
  }

  /** The names that several entries have. */
  *shared(): Generator<string, void> {
    for (const name of this.#grouped) if (this.count(name) > 1) yield name;
  }

  /** In the file's order. */
  ordered(name: string): readonly Entry[] {
    const found = this.#found.get(name);
    if (found === undefined) return nobody;
    return found instanceof OrderedGroup ? found.ordered() : [found];
  }

  first(name: string): Entry | undefined {
    const found = this.#found.get(name);
    return found instanceof OrderedGroup ? found.ordered()[0] : found;
  }

  last(name: string): Entry | undefined {
    const found = this.#found.get(name);
    return found instanceof OrderedGroup ? found.ordered().at(-1) : found;
  }

  #group(name: string, group: OrderedGroup): void {
    this.#found.set(name, group);
    this.#grouped.add(name);
  }
}
