/** What fills some lines of a text. Both fields belong to the list once the item is in it. */
export interface LineItem {
  /** How many line ends the item holds. */
  lineCount: number;
  home: LineBlock | null;
}

export interface LineBlock {
  readonly list: LineLookup;
  readonly items: readonly LineItem[];
  lines: number;
  index: number;
}

/** What an item asks of the list that it is in. Each throws a RangeError for an item of another list. */
export interface LineLookup {
  startLine(item: LineItem): number;
  /** How many items stand before it. */
  indexOf(item: LineItem): number;
  compare(a: LineItem, b: LineItem): number;
  touch(item: LineItem): void;
}

export interface Flagged<T> {
  readonly item: T;
  readonly start: number;
  /** How many items stand before it, where `start` counts lines. */
  readonly index: number;
}

/** Where a block begins. */
export interface BlockStart {
  /** Its first line. */
  readonly line: number;
  /** How many items stand before it. */
  readonly index: number;
}

/** The flagged items of one block, with their lines and places from the block's first. */
export interface FlaggedBlock<T> extends BlockStart {
  /** As long as it is the same array, nothing in the block has changed. */
  readonly flagged: readonly Flagged<T>[];
}
