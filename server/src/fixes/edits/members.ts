import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';
import { commentFinder } from './has-comment.ts';
import { deletion, lineStartOf, nextLineOf } from './spans.ts';

/** What a member of a collection occupies: from its first letter (or its dash) to the end of its value. */
export interface MemberSpan {
  readonly start: number;
  readonly end: number;
}

/** The members of a collection; only those are asked for that an edit touches. */
export interface Members {
  /** The collection, or what stands around it. */
  readonly within: Node;
  readonly count: number;
  readonly spanOf: (index: number) => MemberSpan | undefined;
}

/**
 * Takes members out of a flow collection, each with one comma. `removed`: their indexes in order. Null where a comment
 * is in the way, or none would stay.
 */
export function removeFromFlow(
  lines: LineIndex,
  { within, count, spanOf }: Members,
  removed: readonly number[],
): readonly TextEdit[] | null {
  const trailing = countOfLast(count, removed);
  const lastKept = spanOf(count - 1 - trailing);
  const last = spanOf(count - 1);
  if (!lastKept || !last) return null;
  const spans: [number, number][] = [];
  for (const index of removed.slice(0, removed.length - trailing)) {
    const member = spanOf(index);
    const next = spanOf(index + 1);
    if (member && next) spans.push([member.start, next.start]);
  }
  if (trailing > 0) spans.push([lastKept.end, last.end]);
  const hasComment = commentFinder(lines, within);
  if (spans.some(([start, end]) => hasComment(start, end))) return null;
  return spans.map(([start, end]) => deletion(lines, start, end));
}

/** How many of the last members are removed, without one that stays in between. */
function countOfLast(count: number, removed: readonly number[]): number {
  let last = 0;
  while (last < removed.length && removed[removed.length - 1 - last] === count - 1 - last) last++;
  return last;
}

/** The whole lines of a member of a block collection, its own comment with it. */
export function memberLines(lines: LineIndex, { start, end }: MemberSpan): TextEdit {
  return deletion(lines, lineStartOf(lines, start), nextLineOf(lines, end));
}

/** What parts two members of a flow collection: one blank, or the line break with its indentation that is there. */
export function separatorBetween(lines: LineIndex, end: number, start: number): string {
  const between = lines.slice(end, start);
  return /^,(?:\r\n|\r|\n) *$/.test(between) ? between : ', ';
}
