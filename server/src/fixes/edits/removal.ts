import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import { LineIndex } from '../../text/line-index.ts';
import { movedEdit, type TextEdit } from '../../text/range.ts';
import { indexStartingAt } from './children.ts';
import { endOfNode, hasAnchor } from './nodes.ts';
import { removeItem } from '../remove-item.ts';
import { nextLineOf } from './spans.ts';
import { stretchAt } from '../../analysis/list/stretch.ts';

/** Takes an entry out of its file, but for comments behind it; null where that is not simple or it is the only one. */
export function removalOf(file: UsersFile, entry: Entry): readonly TextEdit[] | null {
  const [, second] = file.entries;
  if (!second) return null;
  if (entry.ownText !== null) return removalOfText(entry, entry.ownText) ?? removalOfLines(entry);
  const { lines, root } = stretchAt(file, entry.line);
  const { node } = entry.source();
  if (!node || root?.kind !== 'sequence') return null;
  const { items } = root;
  const index = indexStartingAt(node.start, items.length, (at) => items[at]);
  return items[index] === node ? removeItem(lines, root, index) : null;
}

/** Signs of anchors, comments and block scalars, for whose sake an entry has to be read. */
const special = /[&#|>]/;

/**
 * Without them, what stands behind the value can only be blank, and all of the text goes: thousands of namesakes are
 * removed together. Null where the entry has to be read.
 */
function removalOfText(entry: Entry, text: string): readonly TextEdit[] | null {
  if (entry.record.unreadable || entry.needs.document || special.test(text)) return null;
  return [movedEdit({ range: new LineIndex(text).range(0, text.length), newText: '' }, entry.line)];
}

function removalOfLines(entry: Entry): readonly TextEdit[] | null {
  const { lines, node } = entry.source();
  if (!node || hasAnchor(lines, node)) return null;
  let end = nextLineOf(lines, Math.max(1, endOfNode(lines, node)));
  // The empty lines behind it belong to it, too.
  for (let next = nextLineOf(lines, end); next > end; next = nextLineOf(lines, end)) {
    if (lines.slice(end, lines.lineEndAt(end)).trim() !== '') break;
    end = next;
  }
  return [movedEdit({ range: lines.range(0, end), newText: '' }, entry.line)];
}
