import { merged } from '../../common/in-order.ts';
import { Entry } from '../entry.ts';

/**
 * Entries in the file's order, of which some come and go. Changes are only noted, and worked in together when somebody
 * asks for the order: that costs a look at the group once, however many they are.
 *
 * An array, since a set asks for memory in every entry, and few groups ever lose one.
 */
export class OrderedGroup {
  /** In order, but for what is noted. */
  #entries: Entry[];
  /** So many at the beginning are taken out: where thousands come and go in order, no more is noted of them. */
  #from = 0;
  #added: Set<Entry> | null = null;
  #deleted: Set<Entry> | null = null;

  /** `entries`: in the file's order. */
  constructor(...entries: Entry[]) {
    this.#entries = entries;
  }

  get size(): number {
    return this.#entries.length - this.#from + (this.#added?.size ?? 0) - (this.#deleted?.size ?? 0);
  }

  /** Adds an entry that stands behind all others, or was the last to be added so. Gives the one that was the last. */
  append(entry: Entry): Entry | undefined {
    const last = this.#last;
    if (last !== entry) this.#entries.push(entry);
    return last;
  }

  /** Adds an entry that is not there. */
  add(entry: Entry): void {
    if (this.#deleted?.delete(entry)) return;
    const last = this.#last;
    const isBehind = !last || (last.home !== null && inOrder(last, entry) < 0);
    if (isBehind && !this.#added) this.#entries.push(entry);
    else (this.#added ??= new Set()).add(entry);
  }

  /** Takes out an entry that is there; it may have left the file. */
  delete(entry: Entry): void {
    if (this.#added?.delete(entry)) return;
    if (this.#entries[this.#from] === entry) this.#from++;
    else (this.#deleted ??= new Set()).add(entry);
  }

  get #last(): Entry | undefined {
    return this.#entries.length > this.#from ? this.#entries.at(-1) : undefined;
  }

  /** All of them must be in the file. */
  ordered(): readonly Entry[] {
    const deleted = this.#deleted;
    if (this.#from > 0) this.#entries = this.#entries.slice(this.#from);
    this.#from = 0;
    if (deleted && deleted.size > 0) this.#entries = this.#entries.filter((entry) => !deleted.has(entry));
    const added = this.#added;
    if (added && added.size > 0) this.#entries = merged(this.#entries, [...added].sort(inOrder), inOrder);
    this.#deleted = null;
    this.#added = null;
    return this.#entries;
  }
}

function inOrder(a: Entry, b: Entry): number {
  return Entry.compare(a, b);
}
