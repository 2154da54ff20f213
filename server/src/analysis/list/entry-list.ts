import type { Entry } from '../../model/entry.ts';
import type { Flagged, FlaggedBlock } from '../../text/line-item.ts';

/** The entries of a file in its order. */
export interface EntryList extends Iterable<Entry> {
  /** The line on which the first one begins. */
  readonly firstLine: number;
  readonly last: Entry | undefined;
  /** Another number when an entry may begin on another line than before. */
  readonly layout: number;
  /** The entry that holds a line, and the line on which it begins. */
  atLine(line: number): { readonly item: Entry; readonly start: number } | undefined;
  previous(entry: Entry): Entry | undefined;
  next(entry: Entry): Entry | undefined;
  /** Those that there is something to say about, with their lines. */
  flagged(): Iterable<Flagged<Entry>>;
  /** The same in blocks; a block in which nothing has changed gives the array that it gave before. */
  flaggedBlocks(): readonly FlaggedBlock<Entry>[];
}
