import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { AliasNode, Node } from '../../yaml/node.ts';

/** What is written behind an anchor. */
export interface AnchoredNode {
  readonly node: Node;
  /** The entry that sets the anchor. */
  readonly setter: Entry;
  readonly lines: LineIndex;
  /** The line of the file from which lines count. */
  readonly line: number;
}

/** What an alias of an entry stands for, where it is written: perhaps in another entry, which is read for it. */
export function anchoredNode(file: UsersFile, entry: Entry, { name, target }: AliasNode): AnchoredNode | null {
  const setter = entry.needs.loan?.nodes.get(name) === target ? file.anchors.setterOf(name) : entry;
  if (!setter) return null;
  const { lines, node: root } = setter.source();
  if (setter === entry) return { node: target, setter, lines, line: entry.line };
  const node = root && withAnchor(root, name, lines);
  return node && { node, setter, lines, line: setter.line };
}

function withAnchor(root: Node, name: string, lines: LineIndex): Node | null {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'alias') continue;
    if (lines.slice(node.start, node.contentStart).split(/\s+/).includes(`&${name}`)) return node;
    if (node.kind === 'sequence') for (const item of node.items) open.push(item);
    if (node.kind === 'mapping') for (const { key, value } of node.pairs) open.push(key, value);
  }
  return null;
}
