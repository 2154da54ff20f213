import { LineIndex } from '../../text/line-index.ts';
import type { Position } from '../../text/range.ts';
import type { Part } from './part.ts';

/** A part's text before a position; `line` is the part's first line. */
export function textBefore(part: Part, position: Position, line: number): string {
  return part.text.slice(0, new LineIndex(part.text, line).offsetAt(position));
}

/** A part's text from a position on; `line` is the part's first line. */
export function textBehind(part: Part, position: Position, line: number): string {
  return part.text.slice(new LineIndex(part.text, line).offsetAt(position));
}

/** The text before the list up to a position. */
export function textUpTo(head: string, position: Position): string {
  return head.slice(0, new LineIndex(head).offsetAt(position));
}
