import type { Entry } from '../../model/entry.ts';
import type { FlaggedBlock } from '../../text/line-item.ts';
import { summaryOfBlock, type BlockSummary, type UnbuildableEntry } from './block-summary.ts';
import type { UsersFile } from '../users-file.ts';

/** What the flagged entries mean for the file as a whole. */
export interface FileSummary {
  /** The first entry that can't be read. */
  readonly unreadable: BlockSummary['unreadable'];
  /** The one whose mistake Python meets first. */
  readonly unbuildable: UnbuildableEntry | null;
  /** An entry keeps the server from starting. */
  readonly stops: boolean;
  /** All of them, by block. */
  readonly superUsers: readonly (readonly Entry[])[];
  /** Those with comments that speak to us, with their first lines. */
  readonly commented: readonly { readonly entry: Entry; readonly line: number }[];
}

const known = new WeakMap<readonly FlaggedBlock<Entry>[], FileSummary>();

/** Several ask for them after each edit. */
export function summaryOf(file: UsersFile): FileSummary {
  const blocks = file.entries.flaggedBlocks();
  const summary = known.get(blocks) ?? summarize(blocks);
  known.set(blocks, summary);
  return summary;
}

function summarize(blocks: readonly FlaggedBlock<Entry>[]): FileSummary {
  let unreadable: FileSummary['unreadable'] = null;
  let unbuildable: UnbuildableEntry | null = null;
  let stops = false;
  const superUsers: (readonly Entry[])[] = [];
  const commented: { entry: Entry; line: number }[] = [];
  for (const { flagged, line } of blocks) {
    const block = summaryOfBlock(flagged);
    unreadable ??= block.unreadable;
    // PyYAML builds the collections level by level, so a mistake near the root comes first.
    if (block.unbuildable && (!unbuildable || block.unbuildable.round < unbuildable.round))
      unbuildable = block.unbuildable;
    stops ||= block.stops;
    if (block.superUsers.length > 0) superUsers.push(block.superUsers);
    for (const { item: entry, start } of block.commented) commented.push({ entry, line: line + start });
  }
  return { unreadable, unbuildable, stops, superUsers, commented };
}
