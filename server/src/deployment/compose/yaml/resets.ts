import type { Node } from '../../../yaml/node.ts';

/** A way of keys from the top of a file. */
export type KeyPath = readonly string[];

/** How many nodes are looked at for tags; what aliases bring in counts each time. */
const mostVisits = 100_000;

/**
 * Which parts of what was there before a document takes away by `!reset` or replaces by `!override`
 * (docs/compose.md#overrides).
 */
export function findResets(text: string, root: Node): readonly KeyPath[] {
  if (!text.includes('!reset') && !text.includes('!override')) return [];
  const found: KeyPath[] = [];
  let visits = 0;
  const visit = (node: Node, path: KeyPath): void => {
    if (visits++ > mostVisits) return;
    const target = node.kind === 'alias' ? node.target : node;
    if (target.tag === '!reset' || target.tag === '!override') found.push(path);
    else if (target.kind === 'mapping') {
      for (const { key, value } of target.pairs) {
        const name = key.kind === 'scalar' ? key.value : '';
        visit(value, name === '<<' && path.length > 0 ? path : [...path, name]);
      }
    } else if (target.kind === 'sequence') {
      // A part of a list is never found again.
      for (const item of target.items) visit(item, [...path, '[]']);
    }
  };
  visit(root, []);
  return found;
}
