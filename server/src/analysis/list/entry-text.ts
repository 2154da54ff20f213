import { LineIndex } from '../../text/line-index.ts';
import type { Position } from '../../text/range.ts';

/** A text that begins on a line of the file, up to a position. */
export function textUpTo(text: string, position: Position, line = 0): string {
  return text.slice(0, new LineIndex(text, line).offsetAt(position));
}

/** The same from a position on. */
export function textFrom(text: string, position: Position, line: number): string {
  return text.slice(new LineIndex(text, line).offsetAt(position));
}
