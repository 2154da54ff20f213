import type { Entry } from '../../model/entry.ts';
import type { NotedBlock } from '../../text/line-list.ts';
import { blockNotes, type BlockNotes, type UnbuildableEntry } from './block-notes.ts';
import type { Part } from '../list/part.ts';
import type { UsersFile } from '../users-file.ts';

/** What the entries to note mean for the file as a whole. */
export interface FileNotes {
  /** The first entry that can't be read. */
  readonly unreadable: BlockNotes['unreadable'];
  /** The one whose mistake Python meets first. */
  readonly unbuildable: UnbuildableEntry | null;
  /** An entry keeps the server from starting. */
  readonly stops: boolean;
  /** All of them, by block. */
  readonly superUsers: readonly (readonly Entry[])[];
  /** Those with comments that speak to us, with their first lines. */
  readonly commented: readonly { readonly part: Part; readonly line: number }[];
}

const known = new WeakMap<readonly NotedBlock<Entry>[], FileNotes>();

/** Several ask for them after each edit. */
export function fileNotes(file: UsersFile): FileNotes {
  const blocks = file.notedBlocks();
  const notes = known.get(blocks) ?? takeNotes(blocks);
  known.set(blocks, notes);
  return notes;
}

function takeNotes(blocks: readonly NotedBlock<Entry>[]): FileNotes {
  let unreadable: FileNotes['unreadable'] = null;
  let unbuildable: UnbuildableEntry | null = null;
  let stops = false;
  const superUsers: (readonly Entry[])[] = [];
  const commented: { part: Part; line: number }[] = [];
  for (const { noted, line } of blocks) {
    const notes = blockNotes(noted);
    unreadable ??= notes.unreadable;
    // PyYAML builds the collections level by level, so a mistake near the root comes first.
    if (notes.unbuildable && (!unbuildable || notes.unbuildable.round < unbuildable.round))
      unbuildable = notes.unbuildable;
    stops ||= notes.stops;
    if (notes.superUsers.length > 0) superUsers.push(notes.superUsers);
    for (const { part, start } of notes.commented) commented.push({ part, line: line + start });
  }
  return { unreadable, unbuildable, stops, superUsers, commented };
}
