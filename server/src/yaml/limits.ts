/*
 * Limits of ours. A text that goes beyond one may be fine for PyYAML; reading it would hold up everybody else. They are
 * far beyond what any users file needs.
 */

/** How much is read before somebody has to say that it is too much. */
export interface Allowance {
  /** In UTF-16 units, blanks and comments not counted. */
  readonly length: number;
  /** Keys, values and items, each with what is in it. */
  readonly nodes: number;
}

/** For one entry: twice as much as 2,000 workspaces take. Whatever is asked about it reads all of it. */
export const ENTRY_ALLOWANCE: Allowance = { length: 1 << 16, nodes: 4000 };

/** How many entries of a list are read. Each is held in memory, with what there is to say about it. */
export const MOST_ENTRIES = 200_000;

/** For a document that is no list of entries. It is read in turns, and held in memory as a whole. */
export const OTHER_ALLOWANCE: Allowance = { length: 1 << 20, nodes: Infinity };

/**
 * What aliases and merges may bring into one entry, in UTF-16 units of the text that they stand for. What the file
 * means may grow with the square of its length, and with it the work for which this is the bound.
 */
export const MOST_BORROWED = ENTRY_ALLOWANCE.length;

/** A key, value or item that they bring counts for so many units at least, so that no more of them come either. */
export const LEAST_BORROWED = Math.ceil(MOST_BORROWED / ENTRY_ALLOWANCE.nodes);

/** What they may bring into all entries together: so many times the text's length, and this much in any case. */
export const BORROWED_SHARE = 16;
export const FREELY_BORROWED = 1 << 20;
