import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import type { MappingNode, Pair } from '../../yaml/node.ts';
import { memberLines, removeFromFlow, type MemberSpan } from './members.ts';
import { endOfValue, hasAnchor } from './nodes.ts';
import { deletion, linePrefix, lineStartOf } from './spans.ts';

/** Takes pairs out of a mapping. Null where that is not simple, or none would stay. */
export function removePairs(
  lines: LineIndex,
  mapping: MappingNode,
  removed: ReadonlySet<number>,
): readonly TextEdit[] | null {
  const { pairs } = mapping;
  const gone = pairs.filter((_, index) => removed.has(index));
  if (gone.length === 0 || gone.length === pairs.length) return null;
  if (gone.some(({ key, value }) => hasAnchor(lines, key) || hasAnchor(lines, value))) return null;
  const spans = pairs.map((pair) => ({ start: pairStart(lines, pair), end: endOfValue(lines, pair) }));
  if (mapping.flow) return removeFromFlow(lines, spans, removed);
  const leading = spans.findIndex((_, index) => !removed.has(index));
  const head = leading > 0 ? removeLeading(lines, spans, leading) : [];
  if (!head) return null;
  const edits = [...head];
  for (const [index, span] of spans.entries()) {
    if (!removed.has(index) || index < leading) continue;
    if (linePrefix(lines, span.start).trim() !== '') return null;
    edits.push(memberLines(lines, span));
  }
  return edits;
}

/** The first pairs, of which the very first may share its line with the `-` of the user. */
function removeLeading(lines: LineIndex, spans: readonly MemberSpan[], count: number): readonly TextEdit[] | null {
  const first = spans[0];
  const last = spans[count - 1];
  const next = spans[count];
  if (!first || !last || !next || linePrefix(lines, next.start).trim() !== '') return null;
  if (linePrefix(lines, first.start).trim() === '')
    return spans.slice(0, count).map((span) => memberLines(lines, span));
  const between = lines.slice(lines.lineEndAt(last.end), lineStartOf(lines, next.start));
  // The next key moves up behind the dash, unless a comment would have to move with it.
  if (between.trim() === '') return [deletion(lines, first.start, next.start)];
  const blanks = linePrefix(lines, first.start).length - linePrefix(lines, first.start).trimEnd().length;
  return [
    deletion(lines, first.start - blanks, lines.lineEndAt(first.end)),
    ...spans.slice(1, count).map((span) => memberLines(lines, span)),
  ];
}

function pairStart(lines: LineIndex, { key }: Pair): number {
  const marker = /\?[ ]+$/.exec(linePrefix(lines, key.start));
  return marker ? key.start - marker[0].length : key.start;
}
