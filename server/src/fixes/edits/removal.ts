import { Part } from '../../analysis/list/part.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { WholeEntry } from '../../analysis/list/whole-file.ts';
import type { Entry } from '../../model/entry.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import { readItem } from '../../yaml/read.ts';
import { endOfNode, hasAnchor } from './nodes.ts';
import { removeItem } from '../remove-item.ts';
import { nextLineOf } from './spans.ts';

/** Takes an entry out of its file, but for comments behind it; null where that is not simple or it is the only one. */
export function removalOf(file: UsersFile, entry: Entry): readonly TextEdit[] | null {
  const [, second] = file.entries;
  if (!second) return null;
  if (entry instanceof Part) return removalOfPart(file, entry);
  const root = file.whole?.rootNode;
  if (!(entry instanceof WholeEntry) || !entry.node || !file.whole || root?.kind !== 'sequence') return null;
  return removeItem(file.whole.lines, root, root.items.indexOf(entry.node));
}

function removalOfPart(file: UsersFile, part: Part): readonly TextEdit[] | null {
  const lines = new LineIndex(part.text, file.startLine(part));
  const { node } = readItem(part.text, 0);
  if (!node || hasAnchor(lines, node)) return null;
  let end = nextLineOf(lines, Math.max(1, endOfNode(lines, node)));
  // The empty lines behind it belong to it, too.
  for (let next = nextLineOf(lines, end); next > end; next = nextLineOf(lines, end)) {
    if (lines.slice(end, lines.lineEndAt(end)).trim() !== '') break;
    end = next;
  }
  return [{ range: lines.range(0, end), newText: '' }];
}
