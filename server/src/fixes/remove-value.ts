import { fieldOf } from '../model/entry-view.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import type { Pair, SequenceNode } from '../yaml/node.ts';
import { editAction, type Fix } from './fix.ts';
import { hasAnchor } from './edits/nodes.ts';
import { removeItem } from './remove-item.ts';
import { deletion, insertion, lineStartOf, nextLineOf } from './edits/spans.ts';

export const removeValue: Fix = {
  id: 'remove-value',
  title: 'Remove an entry of `workspaces`',
  entry({ code, entry, keys, lines, subject }) {
    const pair = keys.ownPair('workspaces');
    const { item } = subject;
    if (!pair || item === undefined || subject.field !== 'workspaces') return [];
    const field = fieldOf(entry, 'workspaces');
    if (pair.value.kind !== 'sequence' || field?.value.node !== pair.value) return [];
    const isOnly = pair.value.items.length === 1 && !pair.value.flow;
    const edits = isOnly ? emptied(lines, pair, pair.value) : removeItem(lines, pair.value, item);
    const isNothing = code === 'empty-workspace' || code === 'duplicate-workspace' || code === 'wrong-type';
    const title =
      code === 'duplicate-workspace' ? 'Remove the repeated workspace' : 'Remove this entry of `workspaces`';
    return editAction(title, edits, { preferred: isNothing, safe: code === 'duplicate-workspace' });
  },
};

/** Without items a block list would be null, which makes a super-user: `[]` takes its place. */
function emptied(lines: LineIndex, { key }: Pair, list: SequenceNode): readonly TextEdit[] | null {
  const colon = /^[ ]*:/.exec(lines.slice(key.end, list.start));
  const firstLine = lineStartOf(lines, list.contentStart);
  const isBelow = firstLine > lines.lineEndAt(key.end) && lines.slice(firstLine, list.contentStart).trim() === '';
  if (!colon || !isBelow || hasAnchor(lines, list) || list.start !== list.contentStart) return null;
  return [insertion(lines, key.end + colon[0].length, ' []'), deletion(lines, firstLine, nextLineOf(lines, list.end))];
}
