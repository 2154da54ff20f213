import type { Node, Pair } from './node.ts';

/** A node without aliases, so many UTF-16 units further on. */
export function movedNode<T extends Node>(node: T, by: number): T;
export function movedNode(node: Node, by: number): Node {
  if (by === 0) return node;
  const place = { start: node.start + by, contentStart: node.contentStart + by, end: node.end + by };
  switch (node.kind) {
    case 'sequence':
      return { ...node, ...place, items: node.items.map((item) => movedNode(item, by)) };
    case 'mapping':
      return { ...node, ...place, pairs: node.pairs.map((pair) => movedPair(pair, by)) };
    default:
      return { ...node, ...place };
  }
}

function movedPair({ key, value }: Pair, by: number): Pair {
  return { key: movedNode(key, by), value: movedNode(value, by) };
}
