import type { StandaloneEntry } from './standalone-entry.ts';

/** So many characters before the edited entry its neighbours are looked at anyway. */
export const nearby = 8;

/** What the entries of a list need from elsewhere, taken together. */
export class NeedsCount {
  readonly #distant = new Set<StandaloneEntry>();
  readonly #anchors = new Map<string, number>();
  #document = 0;
  #sharedAnchors = 0;

  /** Entries whose reading looked at text far behind their end. */
  get distantReaders(): Iterable<StandaloneEntry> {
    return this.#distant;
  }

  /** Nothing less than the document tells: an entry says so, or two set the same anchor. */
  get document(): boolean {
    return this.#document > 0 || this.#sharedAnchors > 0;
  }

  add(entry: StandaloneEntry): void {
    const { document, lookahead, anchors } = entry.needs;
    if (document) this.#document++;
    if (lookahead > nearby) this.#distant.add(entry);
    for (const anchor of anchors) this.#countAnchor(anchor, 1);
  }

  delete(entry: StandaloneEntry): void {
    const { document, anchors } = entry.needs;
    if (document) this.#document--;
    this.#distant.delete(entry);
    for (const anchor of anchors) this.#countAnchor(anchor, -1);
  }

  #countAnchor(anchor: string, by: 1 | -1): void {
    const before = this.#anchors.get(anchor) ?? 0;
    const count = before + by;
    if (Math.max(before, count) === 2 && Math.min(before, count) === 1) this.#sharedAnchors += by;
    if (count === 0) this.#anchors.delete(anchor);
    else this.#anchors.set(anchor, count);
  }
}
