import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import { deletion, lineStartOf, nextLineOf } from './spans.ts';

/** What a member of a collection occupies: from its first letter (or its dash) to the end of its value. */
export interface MemberSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes members out of a flow collection, each with one comma. Null where a comment is in the way, or none would stay.
 */
export function removeFromFlow(
  lines: LineIndex,
  members: readonly MemberSpan[],
  removed: ReadonlySet<number>,
): readonly TextEdit[] | null {
  const lastKept = members.reduce((last, _, index) => (removed.has(index) ? last : index), -1);
  const lastMember = members.at(-1);
  const kept = members[lastKept];
  if (!kept || !lastMember) return null;
  const spans: [number, number][] = [];
  for (const [index, member] of members.entries()) {
    const next = members[index + 1];
    if (removed.has(index) && index < lastKept && next) spans.push([member.start, next.start]);
  }
  if (lastKept < members.length - 1) spans.push([kept.end, lastMember.end]);
  if (spans.some(([start, end]) => /(?:^|\s)#/.test(lines.slice(start, end)))) return null;
  return spans.map(([start, end]) => deletion(lines, start, end));
}

/** The whole lines of a member of a block collection, its own comment with it. */
export function memberLines(lines: LineIndex, { start, end }: MemberSpan): TextEdit {
  return deletion(lines, lineStartOf(lines, start), nextLineOf(lines, end));
}
