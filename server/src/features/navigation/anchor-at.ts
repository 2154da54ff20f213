import type { UsersFile } from '../../analysis/users-file.ts';
import { entryBefore } from '../../analysis/list/entry-before.ts';
import { anchoredNode } from '../shared/anchored-node.ts';
import { movedRange, type Position, type Range } from '../../text/range.ts';
import type { AliasNode, Node } from '../../yaml/node.ts';

/** Where the anchor stands that an alias at a place refers to; null where there is no alias. */
export function anchorAt(file: UsersFile, position: Position): Range | null {
  const entry = entryBefore(file, position);
  if (!entry) return null;
  const { lines, node } = entry.source();
  const offset = lines.offsetAt({ line: position.line - entry.line, character: position.character });
  const alias = node && aliasAt(node, offset);
  if (!alias) return null;
  const anchored = anchoredNode(file, entry, alias);
  if (!anchored) return null;
  const { start, contentStart } = anchored.node;
  // A tag may stand before the anchor, or behind it.
  const before = anchored.lines.slice(start, contentStart);
  const at = /&[^\s,[\]{}]+/.exec(before);
  const from = start + (at?.index ?? 0);
  return movedRange(anchored.lines.range(from, from + (at?.[0].length ?? 0)), anchored.line);
}

/** Touching counts, as a cursor at the end of a word means the word. */
function aliasAt(root: Node, offset: number): AliasNode | null {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (offset < node.start || offset > node.end) continue;
    if (node.kind === 'alias') return node;
    if (node.kind === 'sequence') for (const item of node.items) open.push(item);
    if (node.kind === 'mapping') for (const { key, value } of node.pairs) open.push(key, value);
  }
  return null;
}
