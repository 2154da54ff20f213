import type { LineIndex } from '../../text/line-index.ts';

const ahead = /(?:[ \t\r\n]|#[^\r\n]*(?=[\r\n]|$))*-(?=[ \t\r\n]|$)/y;

/** The dash that is the next thing at a place or behind it, comments left aside; null where something else is. */
export function nextDash(lines: LineIndex, from: number): number | null {
  ahead.lastIndex = from;
  return ahead.test(lines.text) ? ahead.lastIndex - 1 : null;
}
