import type { Node } from '../../yaml/node.ts';

/** So many nodes take less time than it takes to look whether time is up for each. */
const together = 256;

/** Whether two texts mean the same, wherever it stands; yields now and then. */
export function* isSameTree(a: Node, b: Node): Generator<undefined, boolean> {
  // One behind the other: a node, and that in its place.
  const open: Node[] = [a, b];
  for (let seen = 1; open.length > 0; seen++) {
    const other = open.pop();
    const one = open.pop();
    if (!one || !other || !isAlike(one, other)) return false;
    addChildren(one, other, open);
    if (seen % together === 0) yield;
  }
  return true;
}

/** All but what stands within. */
function isAlike(a: Node, b: Node): boolean {
  if (a.kind === 'alias' || b.kind === 'alias') return a.kind === 'alias' && b.kind === 'alias' && a.name === b.name;
  if (a.tag !== b.tag) return false;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value && a.style === b.style;
  if (a.kind === 'sequence') return b.kind === 'sequence' && a.items.length === b.items.length;
  return b.kind === 'mapping' && a.pairs.length === b.pairs.length;
}

function addChildren(one: Node, other: Node, open: Node[]): void {
  if (one.kind === 'sequence' && other.kind === 'sequence') {
    for (const [index, item] of one.items.entries()) add(item, other.items[index], open);
  } else if (one.kind === 'mapping' && other.kind === 'mapping') {
    for (const [index, { key, value }] of one.pairs.entries()) {
      add(key, other.pairs[index]?.key, open);
      add(value, other.pairs[index]?.value, open);
    }
  }
}

function add(one: Node, other: Node | undefined, open: Node[]): void {
  if (other) open.push(one, other);
}
