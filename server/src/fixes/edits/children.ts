import { countOfFirst } from '../../common/in-order.ts';
import type { Node } from '../../yaml/node.ts';

/** How many nodes stand directly in a node: items, or keys and values. */
function countOf(node: Node): number {
  if (node.kind === 'sequence') return node.items.length;
  return node.kind === 'mapping' ? 2 * node.pairs.length : 0;
}

function childAt(node: Node, index: number): Node | undefined {
  if (node.kind === 'sequence') return node.items[index];
  if (node.kind !== 'mapping') return undefined;
  const pair = node.pairs[index >> 1];
  return index % 2 === 0 ? pair?.key : pair?.value;
}

/** The last of the nodes directly in a node that begin before an offset: the only one that may hold it. */
export function childBefore(node: Node, offset: number): Node | undefined {
  return childAt(node, firstFrom(offset, countOf(node), (index) => childAt(node, index)) - 1);
}

/** The index of the first of `count` nodes, in the order of the text, that begins at an offset; -1 if none does. */
export function indexStartingAt(offset: number, count: number, nodeAt: (index: number) => Node | undefined): number {
  const index = firstFrom(offset, count, nodeAt);
  return nodeAt(index)?.start === offset ? index : -1;
}

/** The index of the first that begins at an offset or behind it. */
function firstFrom(offset: number, count: number, nodeAt: (index: number) => Node | undefined): number {
  return countOfFirst(count, (index) => (nodeAt(index)?.start ?? offset) < offset);
}
