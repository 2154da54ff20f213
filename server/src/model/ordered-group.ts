import { Entry } from './entry.ts';

/**
 * Entries in the file's order, of which some come and go. Changes are only noted, and worked in together when somebody
 * asks for the order: that costs a look at the group once, however many they are.
 *
 * An array, since a set asks for memory in every entry, and few groups ever lose one.
 */
export class OrderedGroup {
  /** In order, but for what is noted. */
  #entries: Entry[];
  #added: Set<Entry> | null = null;
  #deleted: Set<Entry> | null = null;

  /** `entries`: in the file's order. */
  constructor(...entries: Entry[]) {
    this.#entries = entries;
  }

  get size(): number {
    return this.#entries.length + (this.#added?.size ?? 0) - (this.#deleted?.size ?? 0);
  }

  /** Adds an entry that stands behind all others, or was the last to be added so. */
  append(entry: Entry): void {
    const entries = this.#entries;
    if (entries[entries.length - 1] !== entry) entries.push(entry);
  }

  /** Adds an entry that is not there. */
  add(entry: Entry): void {
    if (!this.#deleted?.delete(entry)) (this.#added ??= new Set()).add(entry);
  }

  /** Takes out an entry that is there; it may have left the file. */
  delete(entry: Entry): void {
    if (!this.#added?.delete(entry)) (this.#deleted ??= new Set()).add(entry);
  }

  /** All of them must be in the file. */
  ordered(): readonly Entry[] {
    const deleted = this.#deleted;
    if (deleted && deleted.size > 0) this.#entries = this.#entries.filter((entry) => !deleted.has(entry));
    const added = this.#added;
    if (added && added.size > 0)
      this.#entries = merged(
        this.#entries,
        [...added].sort((a, b) => Entry.compare(a, b)),
      );
    this.#deleted = null;
    this.#added = null;
    return this.#entries;
  }
}

/** Two lists in order as one. A list of few is looked up in one of many. */
function merged(many: readonly Entry[], few: readonly Entry[]): Entry[] {
  const pieces: (Entry | readonly Entry[])[] = [];
  let from = 0;
  for (const entry of few) {
    const at = placeOf(entry, many, from);
    pieces.push(many.slice(from, at), entry);
    from = at;
  }
  pieces.push(many.slice(from));
  return pieces.flat();
}

/** Before which of the entries from `from` on another belongs. */
function placeOf(entry: Entry, entries: readonly Entry[], from: number): number {
  let low = from;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = entries[middle];
    if (other && Entry.compare(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
