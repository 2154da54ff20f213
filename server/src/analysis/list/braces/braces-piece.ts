import { movedComments } from '../../../model/places/moved-record.ts';
import type { LineComments } from '../../../model/suppression.ts';
import { lineStarts } from '../../../text/line-index.ts';
import { readBraces } from '../../../yaml/read.ts';
import { marker, readComments } from '../../comments.ts';
import type { EntryAnalysis } from '../../entry/analyze-entry.ts';
import type { BrokenEnd } from './broken-end.ts';

/** What the text of an entry in braces is read as, up to its closing brace. */
export interface BracesRead extends EntryAnalysis {
  readonly length: number;
}

/** An entry in braces once it has been read. */
export interface BracesPiece extends EntryAnalysis {
  /** From its opening brace up to the next entry, or to the end of the text. */
  readonly text: string;
  /** How much of that is its own, up to its closing brace. */
  readonly ownLength: number;
  readonly comments: LineComments | null;
  /** Of its opening brace. */
  readonly column: number;
  /** Of what follows the text. */
  readonly endColumn: number;
  readonly lineCount: number;
}

/** The text of an entry up to the next, which has been read in that column. */
export function pieceOf(text: string, column: number, { length, record, findings }: BracesRead): BracesPiece {
  const starts = lineStarts(text);
  const lineCount = starts.length - 1;
  const endColumn = lineCount === 0 ? column + text.length : text.length - (starts[lineCount] ?? 0);
  const comments = commentsIn(text, length, column);
  return { text, ownLength: length, record, findings, comments, column, endColumn, lineCount };
}

/** The last entry that can be read, up to what is near it, and with all lines behind. */
export function brokenPiece(piece: BracesPiece, { far }: BrokenEnd): BracesPiece {
  return { ...piece, lineCount: piece.lineCount + far.starts.length - 1 };
}

/** Comments that speak to us, in an entry's text or behind it. */
function commentsIn(text: string, ownLength: number, column: number): LineComments | null {
  if (!text.includes(marker)) return null;
  return movedComments(readComments(text, readBraces(text.slice(0, ownLength)), 0), column);
}
