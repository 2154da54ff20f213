import type { AccessNode, AccessTree } from './node.ts';

/**
 * The nodes to refresh so that a view of `before` shows `after`: `all` when the top level changed, else the ids of the
 * highest nodes that look different or have other children. A refreshed node brings all that is below it, so nothing
 * below one is named. Places don't show, so a text that only moved changes nothing.
 */
export function changedNodes(before: AccessTree, after: AccessTree): 'all' | readonly string[] {
  if (!sameList(before.roots, after.roots)) return 'all';
  const changed: string[] = [];
  const compare = (id: string): void => {
    const old = before.nodes.get(id);
    const now = after.nodes.get(id);
    if (!old || !now || !looksSame(old, now) || !sameList(old.children, now.children)) changed.push(id);
    else now.children.forEach(compare);
  };
  after.roots.forEach(compare);
  return changed;
}

const unseen = new Set(['children', 'range']);

function looksSame(old: AccessNode, now: AccessNode): boolean {
  const was = new Map<string, unknown>(Object.entries(old));
  return Object.entries(now).every(([key, value]) => unseen.has(key) || was.get(key) === value);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
