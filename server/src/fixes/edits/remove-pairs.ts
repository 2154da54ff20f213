import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import type { MappingNode } from '../../yaml/node.ts';
import { memberLines, removeFromFlow, type Members } from './members.ts';
import { endOfValue, hasAnchor, pairStart } from './nodes.ts';
import { deletion, linePrefix, lineStartOf } from './spans.ts';

/** Takes pairs out of a mapping, told by their indexes in order. Null where that is not simple, or none would stay. */
export function removePairs(
  lines: LineIndex,
  mapping: MappingNode,
  removed: readonly number[],
): readonly TextEdit[] | null {
  const { pairs, flow } = mapping;
  if (removed.length === 0 || removed.length === pairs.length) return null;
  const gone = removed.flatMap((index) => pairs[index] ?? []);
  if (gone.some(({ key, value }) => hasAnchor(lines, key) || hasAnchor(lines, value))) return null;
  const members = membersOf(lines, mapping);
  if (flow) return removeFromFlow(lines, members, removed);
  let leading = 0;
  while (removed[leading] === leading) leading++;
  const head = leading > 0 ? removeLeading(lines, members, leading) : [];
  if (!head) return null;
  const edits = [...head];
  for (const index of removed.slice(leading)) {
    const span = members.spanOf(index);
    if (!span || linePrefix(lines, span.start).trim() !== '') return null;
    edits.push(memberLines(lines, span));
  }
  return edits;
}

/** The first pairs, of which the very first may share its line with the `-` of the user. */
function removeLeading(lines: LineIndex, { spanOf }: Members, count: number): readonly TextEdit[] | null {
  const first = spanOf(0);
  const last = spanOf(count - 1);
  const next = spanOf(count);
  if (!first || !last || !next || linePrefix(lines, next.start).trim() !== '') return null;
  const others = Array.from({ length: count - 1 }, (_, index) => spanOf(index + 1) ?? []).flat();
  const prefix = linePrefix(lines, first.start);
  if (prefix.trim() === '') return [first, ...others].map((span) => memberLines(lines, span));
  const between = lines.slice(lines.lineEndAt(last.end), lineStartOf(lines, next.start));
  // The next key moves up behind the dash, unless a comment would have to move with it.
  if (between.trim() === '') return [deletion(lines, first.start, next.start)];
  const blanks = prefix.length - prefix.trimEnd().length;
  return [
    deletion(lines, first.start - blanks, lines.lineEndAt(first.end)),
    ...others.map((span) => memberLines(lines, span)),
  ];
}

function membersOf(lines: LineIndex, mapping: MappingNode): Members {
  const { pairs } = mapping;
  return {
    within: mapping,
    count: pairs.length,
    spanOf(index) {
      const pair = pairs[index];
      return pair && { start: pairStart(lines, pair), end: endOfValue(lines, pair) };
    },
  };
}
