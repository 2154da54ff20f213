import type { LineIndex } from '../../text/line-index.ts';
import type { Node } from '../../yaml/node.ts';

/** Where the last letter of a node stands: a list between lines ends where the next thing begins. */
export function nodeEnd(node: Node, lines: LineIndex): number {
  const isOpen = node.kind !== 'alias' && node.kind !== 'scalar' && !node.flow;
  const last = isOpen && (node.kind === 'sequence' ? node.items.at(-1) : node.pairs.at(-1)?.value);
  if (last && last.start < last.end) return nodeEnd(last, lines);
  return node.start + lines.slice(node.start, node.end).trimEnd().length;
}
