/** The blocks of a long list of items. */
import type { Flagged, LineBlock, LineItem, LineLookup } from './line-item.ts';

/** Items that stand one behind the other in a `LineList`, which keeps what is known of them. */
export class ItemBlock<T extends LineItem> implements LineBlock {
  readonly list: LineLookup;
  items: T[];
  lines = 0;
  /** Its place among the blocks. */
  index: number;
  /** The line on which it begins, as `placeBlocks` found last. */
  start = 0;
  /** How many items stand before it, found at the same time. */
  before = 0;
  /** The flagged items, with their places in the block; null when they have to be looked for again. */
  flagged: readonly Flagged<T>[] | null = null;

  constructor(list: LineLookup, items: T[], index: number) {
    this.list = list;
    this.items = items;
    this.index = index;
  }

  findFlagged(isFlagged: (item: T) => boolean): readonly Flagged<T>[] {
    const flagged: Flagged<T>[] = [];
    let start = 0;
    let index = 0;
    // Counted by hand: `entries` would make an array of each item, which an opening file notices.
    for (const item of this.items) {
      if (isFlagged(item)) flagged.push({ item, start, index });
      start += item.lineCount;
      index += 1;
    }
    return flagged;
  }
}

/** Tells the blocks where they begin. */
export function placeBlocks<T extends LineItem>(blocks: readonly ItemBlock<T>[], firstLine: number): void {
  let start = firstLine;
  let before = 0;
  for (const block of blocks) {
    block.start = start;
    block.before = before;
    start += block.lines;
    before += block.items.length;
  }
}

/** The last block that begins on a line or before it. */
export function lastBlockFrom<T extends LineItem>(
  blocks: readonly ItemBlock<T>[],
  line: number,
): ItemBlock<T> | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}
