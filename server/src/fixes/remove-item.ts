import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import type { SequenceNode } from '../yaml/node.ts';
import { memberLines, removeFromFlow } from './edits/members.ts';
import { endOfNode, hasAnchor } from './edits/nodes.ts';
import { deletion, linePrefix } from './edits/spans.ts';

/**
 * Takes an item out of a list; a list that is left without items is written `[]` where it can be. Null where that is
 * not simple.
 */
export function removeItem(lines: LineIndex, list: SequenceNode, index: number): readonly TextEdit[] | null {
  const item = list.items[index];
  if (!item || hasAnchor(lines, item)) return null;
  if (!list.flow) {
    const dash = /^ *-[ ]*$/.exec(linePrefix(lines, item.start));
    return list.items.length > 1 && dash
      ? [memberLines(lines, { start: item.start, end: endOfNode(lines, item) })]
      : null;
  }
  if (list.items.length > 1)
    return removeFromFlow(lines, { within: list, count: list.items.length, spanOf: (at) => list.items[at] }, [index]);
  const inside = { start: list.contentStart + 1, end: list.end - 1 };
  const text = lines.slice(inside.start, inside.end);
  return text.includes('#') ? null : [deletion(lines, inside.start, inside.end)];
}
