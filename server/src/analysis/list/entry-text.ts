import { LineIndex } from '../../text/line-index.ts';
import type { Position } from '../../text/range.ts';
import type { StandaloneEntry } from './standalone-entry.ts';

/** An entry's text before a position; `line` is the entry's first line. */
export function textBefore({ ownText }: StandaloneEntry, position: Position, line: number): string {
  return ownText.slice(0, new LineIndex(ownText, line).offsetAt(position));
}

/** An entry's text from a position on; `line` is the entry's first line. */
export function textBehind({ ownText }: StandaloneEntry, position: Position, line: number): string {
  return ownText.slice(new LineIndex(ownText, line).offsetAt(position));
}

/** The text before the list up to a position. */
export function textUpTo(head: string, position: Position): string {
  return head.slice(0, new LineIndex(head).offsetAt(position));
}
