import type { Part } from './part.ts';

/** So far a part before the edited one is looked at anyway. */
export const nearby = 8;

/** What the parts of a list have in them that concerns the list as a whole. */
export class PartCounts {
  readonly #farReaching = new Set<Part>();
  readonly #anchors = new Map<string, number>();
  #leaving = 0;
  #sharedAnchors = 0;

  /** Parts whose reading depended on text far behind their end. */
  get farReaching(): Iterable<Part> {
    return this.#farReaching;
  }

  /** Only a reading of the whole file can decide. */
  get leaves(): boolean {
    return this.#leaving > 0 || this.#sharedAnchors > 0;
  }

  add(part: Part): void {
    if (part.leaves) this.#leaving++;
    if (part.overreach > nearby) this.#farReaching.add(part);
    for (const anchor of part.anchors) this.#countAnchor(anchor, 1);
  }

  delete(part: Part): void {
    if (part.leaves) this.#leaving--;
    this.#farReaching.delete(part);
    for (const anchor of part.anchors) this.#countAnchor(anchor, -1);
  }

  #countAnchor(anchor: string, by: 1 | -1): void {
    const before = this.#anchors.get(anchor) ?? 0;
    const count = before + by;
    if (Math.max(before, count) === 2 && Math.min(before, count) === 1) this.#sharedAnchors += by;
    if (count === 0) this.#anchors.delete(anchor);
    else this.#anchors.set(anchor, count);
  }
}
