import type { Entry, ReadingFault } from '../../model/entry.ts';
import type { Noted } from '../../text/line-list.ts';
import { Part } from '../list/part.ts';

/** What the entries to note in one block mean for the file. Kept as long as nothing in the block changes. */
export interface BlockNotes {
  /** The first that can't be read. */
  readonly unreadable: { readonly entry: Entry; readonly fault: ReadingFault } | null;
  /** The one whose mistake Python meets first. */
  readonly unbuildable: UnbuildableEntry | null;
  /** One of them keeps the server from starting. */
  readonly stops: boolean;
  readonly superUsers: readonly Entry[];
  /** Those with comments that speak to us. */
  readonly commented: readonly Noted<Part>[];
}

export interface UnbuildableEntry {
  readonly entry: Entry;
  readonly fault: ReadingFault;
  readonly round: number;
}

const known = new WeakMap<readonly Noted<Entry>[], BlockNotes>();

/** `noted`: as the list gives it, the same array as long as nothing has changed. */
export function blockNotes(noted: readonly Noted<Entry>[]): BlockNotes {
  const before = known.get(noted);
  if (before) return before;
  const notes = takeNotes(noted);
  known.set(noted, notes);
  return notes;
}

function takeNotes(noted: readonly Noted<Entry>[]): BlockNotes {
  let unreadable: BlockNotes['unreadable'] = null;
  let unbuildable: UnbuildableEntry | null = null;
  let stops = false;
  const superUsers: Entry[] = [];
  const commented: Noted<Part>[] = [];
  for (const { part: entry, start } of noted) {
    const { record, peerFindings } = entry;
    if (record.unreadable) unreadable ??= { entry, fault: record.unreadable };
    const fault = record.unbuildable;
    if (fault && (!unbuildable || fault.round < unbuildable.round)) unbuildable = { entry, fault, round: fault.round };
    stops ||= record.refusal !== null || peerFindings.some((finding) => finding.stops);
    if (record.superuser) superUsers.push(entry);
    if (entry instanceof Part && entry.comments) commented.push({ part: entry, start });
  }
  return { unreadable, unbuildable, stops, superUsers, commented };
}
