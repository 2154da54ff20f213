import type { Entry } from '../../model/entry.ts';
import type { ReadingFault } from '../../model/entry-record.ts';
import type { Flagged } from '../../text/line-item.ts';

/** What the flagged entries of one block mean for the file. Kept as long as nothing in the block changes. */
export interface BlockSummary {
  /** The first that can't be read. */
  readonly unreadable: { readonly entry: Entry; readonly fault: ReadingFault } | null;
  /** The one whose mistake Python meets first. */
  readonly unbuildable: UnbuildableEntry | null;
  /** One of them keeps the server from starting. */
  readonly stops: boolean;
  readonly superUsers: readonly Entry[];
  /** Those with comments that speak to us. */
  readonly commented: readonly Flagged<Entry>[];
}

export interface UnbuildableEntry {
  readonly entry: Entry;
  readonly fault: ReadingFault;
  readonly round: number;
}

const known = new WeakMap<readonly Flagged<Entry>[], BlockSummary>();

/** `flagged`: as the list gives it, the same array as long as nothing has changed. */
export function summaryOfBlock(flagged: readonly Flagged<Entry>[]): BlockSummary {
  const before = known.get(flagged);
  if (before) return before;
  const summary = summarize(flagged);
  known.set(flagged, summary);
  return summary;
}

function summarize(flagged: readonly Flagged<Entry>[]): BlockSummary {
  let unreadable: BlockSummary['unreadable'] = null;
  let unbuildable: UnbuildableEntry | null = null;
  let stops = false;
  const superUsers: Entry[] = [];
  const commented: Flagged<Entry>[] = [];
  for (const each of flagged) {
    const { item: entry } = each;
    const { record, peerFindings } = entry;
    if (record.unreadable) unreadable ??= { entry, fault: record.unreadable };
    const fault = record.unbuildable;
    if (fault && (!unbuildable || fault.round < unbuildable.round)) unbuildable = { entry, fault, round: fault.round };
    stops ||= record.refusal !== null || peerFindings.some((finding) => finding.stops);
    if (record.superuser) superUsers.push(entry);
    if (entry.comments) commented.push(each);
  }
  return { unreadable, unbuildable, stops, superUsers, commented };
}
