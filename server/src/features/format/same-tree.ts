import type { Node } from '../../yaml/node.ts';

/** Whether two texts mean the same, wherever it stands; yields now and then. */
export function* isSameTree(a: Node, b: Node): Generator<undefined, boolean> {
  const open: [Node, Node][] = [[a, b]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [one, other] = pair;
    if (!isAlike(one, other)) return false;
    const others = childrenOf(other);
    for (const [index, child] of childrenOf(one).entries()) {
      const match = others[index];
      if (!match) return false;
      open.push([child, match]);
    }
    yield;
  }
  return true;
}

function isAlike(a: Node, b: Node): boolean {
  if (a.kind === 'alias' || b.kind === 'alias') return a.kind === 'alias' && b.kind === 'alias' && a.name === b.name;
  if (a.kind !== b.kind || a.tag !== b.tag || childrenOf(a).length !== childrenOf(b).length) return false;
  return a.kind !== 'scalar' || (b.kind === 'scalar' && a.value === b.value && a.style === b.style);
}

function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'mapping' ? node.pairs.flatMap(({ key, value }) => [key, value]) : [];
}
