import { finish } from '../../../common/steps.ts';
import { findUnprintable } from '../../../yaml/read.ts';
import type { AnalysisContext } from '../../context.ts';
import type { ListChange } from '../list-change.ts';
import type { BracesEntry } from './braces-entry.ts';
import type { BracesList } from './braces-list.ts';
import { brokenPiece, pieceOf, type BracesPiece, type BracesRead } from './braces-piece.ts';
import type { BrokenEnd } from './broken-end.ts';
import { errorBehind } from './error-behind.ts';
import { nextEntry } from './gaps.ts';
import { readEntry } from './read-entry.ts';

/** Longer texts are read in turns, with all others. */
const longest = 65_536;

/** An edit of the last entry that could be read, or of what is near behind it. */
export interface EditOfEnd {
  /** The entries that it begins and ends in. */
  readonly first: BracesEntry;
  readonly last: BracesEntry;
  /** Offsets in the whole text. */
  readonly from: number;
  readonly to: number;
  readonly newText: string;
}

/**
 * Takes in an edit where the list is broken, as long as it stays so nearby: the entries before stay as they are. Null
 * where all has to be read.
 */
export function editBroken(
  list: BracesList,
  { far }: BrokenEnd,
  { first, last, from, to, newText }: EditOfEnd,
  context: AnalysisContext,
): ListChange<BracesEntry> | null {
  // If it is the entry itself that can't be read now, the one before is the last that can.
  const start = list.ordered[first.index - 1] ?? first;
  const kept = (start === first ? '' : start.text) + first.text.slice(0, from - first.start);
  const text = kept + newText + last.text.slice(to - last.start);
  if (text.length > longest || findUnprintable(text) !== -1) return null;
  // A line end of two signs must not come to stand half here and half in what is far.
  if (text.endsWith('\r') && far.text !== '') return null;
  const pieces = piecesUpToBreak(text, start.column, context);
  const end = pieces?.pop();
  const error = end ? finish(errorBehind(end.text, far.text === '')) : null;
  if (!pieces || !end || !error) return null;
  const broken = { error, far };
  return list.put(start, last, [...pieces, brokenPiece(end, broken)], broken);
}

/** The entries up to the last that can be read, which has all that follows; null where nothing is broken. */
function piecesUpToBreak(text: string, first: number, context: AnalysisContext): BracesPiece[] | null {
  const pieces: BracesPiece[] = [];
  let column = first;
  let before: { readonly at: number; readonly column: number; readonly read: BracesRead } | null = null;
  for (let at = 0; ;) {
    const read = readEntry(text, at, column, context);
    const next = read ? nextEntry(text, at + read.length) : -1;
    if (next === text.length) return null;
    if (read) before = { at, column, read };
    if (read && next !== -1) {
      const piece = pieceOf(text.slice(at, next), column, read);
      pieces.push(piece);
      column = piece.endColumn;
      at = next;
    } else if (before) {
      if (!read) pieces.pop();
      return [...pieces, pieceOf(text.slice(before.at), before.column, before.read)];
    } else return null;
  }
}
