import type { TextEdit } from '../../../text/range.ts';
import type { AnalysisContext } from '../../context.ts';
import type { ListChange } from '../list-change.ts';
import type { BracesEntry } from './braces-entry.ts';
import type { BracesList } from './braces-list.ts';
import { pieceOf, type BracesPiece } from './braces-piece.ts';
import { editBroken } from './edit-broken.ts';
import { nextEntry } from './gaps.ts';
import { readEntry } from './read-entry.ts';

/** Longer texts are read in turns, with all others. */
const longest = 16_384;

/**
 * Takes in an edit that leaves the brackets alone: as long as the entries that it touches can be read by themselves,
 * all others stay as they are, further on. Null where all has to be read.
 */
export function editBraces(
  list: BracesList,
  { range, newText }: TextEdit,
  context: AnalysisContext,
): ListChange<BracesEntry> | null {
  const { broken } = list;
  if (broken && list.isFar(range.end)) return null;
  const [from, to] = [list.offsetAt(range.start), list.offsetAt(range.end)];
  // What stands before an opening brace belongs to the entry before.
  const first = list.entryAt(from - 1);
  const last = list.entryAt(to);
  if (!first || !last || from > to) return null;
  if (broken && list.isLast(last)) return editBroken(list, broken, { first, last, from, to, newText }, context);
  if (last.start + last.length - first.start + newText.length > longest) return null;
  const before = first.text.slice(0, from - first.start);
  const behind = last.text.slice(to - last.start);
  // What follows has to be an entry still.
  const rest = list.isLast(last) ? '' : '{';
  const pieces = piecesOf(before + newText + behind + rest, first.column, rest, context);
  return pieces && list.put(first, last, pieces);
}

/** The entries that a text is made of, the first of which stands in a column; null where it is not that. */
function piecesOf(text: string, first: number, rest: string, context: AnalysisContext): BracesPiece[] | null {
  const pieces: BracesPiece[] = [];
  const end = text.length - rest.length;
  let column = first;
  let at = 0;
  while (at < end) {
    const read = readEntry(text, at, column, context);
    const next = read ? nextEntry(text, at + read.length) : -1;
    if (!read || next === -1) return null;
    const piece = pieceOf(text.slice(at, next), column, read);
    pieces.push(piece);
    column = piece.endColumn;
    at = next;
  }
  // A comment would take in the brace of what follows, behind a bracket that closes the list before it.
  return at === end ? pieces : null;
}
