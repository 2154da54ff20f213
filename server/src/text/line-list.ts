import { ItemBlock, lastBlockFrom, placeBlocks } from './item-block.ts';
import type { Flagged, FlaggedBlock, LineItem, LineLookup } from './line-item.ts';

/** Items in a block. */
const targetSize = 128;

/**
 * A long list of items that fill the lines of a text one behind the other, and change in a few places at a time.
 *
 * The items are kept in blocks, so that finding an item by its line, finding the line of an item, and replacing some
 * items cost about the square root of their number, never all of them.
 */
export class LineList<T extends LineItem> implements LineLookup {
  readonly #isFlagged: (item: T) => boolean;
  #blocks: ItemBlock<T>[] = [];
  #length = 0;
  #firstLine = 0;
  #layout = 0;
  /** The layout for which the blocks know where they begin. */
  #placed = 0;
  /** What `flaggedBlocks` gave last; null when something has changed since. */
  #flagged: readonly FlaggedBlock<T>[] | null = null;

  /** `isFlagged` tells the items that `flagged` gives; its answer may change only with `touch`. */
  constructor(isFlagged: (item: T) => boolean = () => false) {
    this.#isFlagged = isFlagged;
  }

  get length(): number {
    return this.#length;
  }

  /** The line on which the first item begins. */
  get firstLine(): number {
    return this.#firstLine;
  }

  set firstLine(line: number) {
    if (line === this.#firstLine) return;
    this.#flagged = null;
    this.#firstLine = line;
    this.#layout += 1;
  }

  /** Another number when an item may begin on another line than before. */
  get layout(): number {
    return this.#layout;
  }

  get first(): T | undefined {
    return this.#blocks[0]?.items[0];
  }

  get last(): T | undefined {
    return this.#blocks.at(-1)?.items.at(-1);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const block of this.#blocks) yield* block.items;
  }

  /** Adds one item at the end. */
  push(item: T): void {
    let block = this.#blocks.at(-1);
    if (!block || block.items.length >= targetSize) {
      block = new ItemBlock(this, [], this.#blocks.length);
      this.#blocks.push(block);
    }
    block.items.push(item);
    block.lines += item.lineCount;
    this.#changed(block);
    item.home = block;
    this.#length++;
    this.#layout++;
  }

  /** The flagged items with the lines at which they start. A block without any costs next to nothing. */
  *flagged(): Generator<Flagged<T>, void> {
    for (const { flagged, line, index: before } of this.flaggedBlocks()) {
      for (const { item, start, index } of flagged) yield { item, start: line + start, index: before + index };
    }
  }

  /** The same block by block, without the blocks in which nothing is flagged. */
  flaggedBlocks(): readonly FlaggedBlock<T>[] {
    if (this.#flagged) return this.#flagged;
    this.#place();
    const found: FlaggedBlock<T>[] = [];
    for (const block of this.#blocks) {
      block.flagged ??= block.findFlagged(this.#isFlagged);
      if (block.flagged.length > 0) found.push({ flagged: block.flagged, line: block.start, index: block.before });
    }
    return (this.#flagged = found);
  }

  /** An item has changed, and perhaps whether it is flagged. */
  touch(item: T): void {
    this.#changed(this.#blockOf(item));
  }

  /** Puts `items` in the place of the items from `from` to `to`, both included. */
  replace(from: T, to: T, items: readonly T[]): void {
    const block = this.#blockOf(from);
    const at = block.items.indexOf(from);
    const [first] = items;
    if (first && from === to && items.length === 1 && first.lineCount === from.lineCount) {
      // Nearly every key that somebody types: nothing moves.
      block.items[at] = first;
      first.home = block;
      from.home = null;
      this.#changed(block);
      return;
    }
    this.#layout++;
    let current = block;
    let index = at;
    for (;;) {
      const end = current.items.indexOf(to, index);
      this.#changed(current);
      const removed = current.items.splice(index, (end === -1 ? current.items.length : end + 1) - index);
      for (const item of removed) {
        current.lines -= item.lineCount;
        item.home = null;
      }
      this.#length -= removed.length;
      if (end !== -1) break;
      const next = this.#blocks[current.index + 1];
      if (!next) throw new RangeError('the last item stands before the first');
      current = next;
      index = 0;
    }
    this.#insert(block, at, items);
    if (this.#blocks.some((each) => each.items.length === 0)) {
      this.#blocks = this.#blocks.filter((each) => each.items.length > 0);
      this.#renumber(0);
    }
  }

  /** Changes how many lines a item holds. */
  resize(item: T, lineCount: number): void {
    const block = this.#blockOf(item);
    if (lineCount !== item.lineCount) this.#layout++;
    block.lines += lineCount - item.lineCount;
    this.#changed(block);
    item.lineCount = lineCount;
  }

  /** The item that holds a line, and the line at which it starts; the last item for a line behind the end. */
  atLine(line: number): { readonly item: T; readonly start: number } | undefined {
    if (line < this.#firstLine) return undefined;
    this.#place();
    const block = lastBlockFrom(this.#blocks, line);
    if (!block) return undefined;
    const last = block.items.at(-1);
    let { start } = block;
    for (const item of block.items) {
      if (line < start + item.lineCount || item === last) return { item, start };
      start += item.lineCount;
    }
    return undefined;
  }

  /** The line at which the item starts. */
  startLine(item: T): number {
    const block = this.#blockOf(item);
    this.#place();
    let { start } = block;
    for (const each of block.items) {
      if (each === item) return start;
      start += each.lineCount;
    }
    throw new RangeError('an item of another list');
  }

  indexOf(item: T): number {
    this.#place();
    const block = this.#blockOf(item);
    return block.before + block.items.indexOf(item);
  }

  next(item: T): T | undefined {
    const block = this.#blockOf(item);
    return block.items[block.items.indexOf(item) + 1] ?? this.#blocks[block.index + 1]?.items[0];
  }

  previous(item: T): T | undefined {
    const block = this.#blockOf(item);
    return block.items[block.items.indexOf(item) - 1] ?? this.#blocks[block.index - 1]?.items.at(-1);
  }

  /** Negative when `a` stands before `b`. */
  compare(a: T, b: T): number {
    if (a === b) return 0;
    const blockA = this.#blockOf(a);
    const blockB = this.#blockOf(b);
    return blockA.index - blockB.index || blockA.items.indexOf(a) - blockB.items.indexOf(b);
  }

  /** Tells the blocks where they begin. */
  #place(): void {
    if (this.#placed === this.#layout) return;
    this.#placed = this.#layout;
    placeBlocks(this.#blocks, this.#firstLine);
  }

  #changed(block: ItemBlock<T>): void {
    block.flagged = null;
    this.#flagged = null;
  }

  #blockOf(item: T): ItemBlock<T> {
    const block = item.home === null ? undefined : this.#blocks[item.home.index];
    if (block === undefined || block !== item.home) throw new RangeError('an item of another list');
    return block;
  }

  #insert(block: ItemBlock<T>, at: number, items: readonly T[]): void {
    this.#length += items.length;
    if (block.items.length + items.length <= 2 * targetSize) {
      block.items = [...block.items.slice(0, at), ...items, ...block.items.slice(at)];
      this.#take(block, items);
      return;
    }
    const all = [...block.items.slice(0, at), ...items, ...block.items.slice(at)];
    const fresh: ItemBlock<T>[] = [];
    for (let from = 0; from < all.length; from += targetSize) {
      const piece = new ItemBlock(this, all.slice(from, from + targetSize), 0);
      this.#take(piece, piece.items);
      fresh.push(piece);
    }
    this.#blocks = [...this.#blocks.slice(0, block.index), ...fresh, ...this.#blocks.slice(block.index + 1)];
    this.#renumber(block.index);
  }

  /** Parts are in this block now. */
  #take(block: ItemBlock<T>, items: readonly T[]): void {
    this.#changed(block);
    for (const item of items) {
      block.lines += item.lineCount;
      item.home = block;
    }
  }

  #renumber(from: number): void {
    for (let index = from; index < this.#blocks.length; index++) {
      const block = this.#blocks[index];
      if (block) block.index = index;
    }
  }
}
