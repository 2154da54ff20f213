import type { OwnNode } from '../compose/composer.ts';
import { fault } from '../fault.ts';
import { BORROWED_SHARE, FREELY_BORROWED, LEAST_BORROWED, MOST_BORROWED } from '../limits.ts';
import type { Node, Pair } from '../node.ts';
import type { Value } from '../value.ts';

/**
 * Counts what aliases and merges bring into entries from elsewhere, in UTF-16 units of the text that they stand for. A
 * short text can mean a value of any size, and whoever judges the entry looks at all of it.
 */
export class Borrowing {
  #leftInAll: number;
  #leftForEntry = MOST_BORROWED;
  #entry: Node | null = null;

  /** `length`: of the text that the entries are written in. */
  constructor(length: number) {
    this.#leftInAll = FREELY_BORROWED + BORROWED_SHARE * length;
  }

  /** `isCounted`: what it borrows has been counted when it was read first. */
  beginEntry(entry: Node, isCounted: boolean): void {
    this.#entry = entry;
    this.#leftForEntry = isCounted ? Infinity : Math.min(MOST_BORROWED, this.#leftInAll);
  }

  /** Takes a merged pair. Raises `limit` at the mapping that merges it, or at the entry that begins before it. */
  takePair({ key, value }: Pair, by: OwnNode): void {
    this.#take(lengthOf(key) + lengthOf(value), 2, by);
  }

  /** Takes what an alias stands for; anything else is the entry's own. */
  takeValue(value: Value): void {
    const { node } = value;
    if (node.kind === 'alias') this.#take(lengthOf(node), 'items' in value ? value.items.length : 1, node);
  }

  #take(length: number, values: number, by: Node): void {
    if (this.#leftForEntry === Infinity) return;
    const taken = Math.max(length, values * LEAST_BORROWED);
    this.#leftForEntry -= taken;
    this.#leftInAll -= taken;
    if (this.#leftForEntry >= 0) return;
    // What comes behind would have to be followed from the beginning again.
    this.#leftInAll = 0;
    throw fault('limit', 'more by aliases and merges than is read', Math.max(by.start, this.#entry?.start ?? 0));
  }
}

function lengthOf(node: Node): number {
  const { start, end } = node.kind === 'alias' ? node.target : node;
  return end - start;
}
