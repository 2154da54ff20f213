import type { AccessNode, AccessTree } from './node.ts';

/**
 * The nodes to refresh so that a view of `before` shows `after`: `all` when the top level changed, else the ids of the
 * highest nodes that look different or have other children. A refreshed node brings all that is below it, so nothing
 * below one is named. Places don't show, so a text that only moved changes nothing; nor does what nobody has seen.
 */
export function changedNodes(before: AccessTree, after: AccessTree): 'all' | readonly string[] {
  if (!sameList(before.roots, after.roots)) return 'all';
  const changed: string[] = [];
  const compare = (id: string): void => {
    const old = before.node(id);
    const now = after.node(id);
    if (!old || !now || !looksSame(old, now)) changed.push(id);
    else if (!before.isLoaded(id)) return;
    else if (!sameList(before.childrenOf(id), after.childrenOf(id))) changed.push(id);
    else after.childrenOf(id).forEach(compare);
  };
  after.roots.forEach(compare);
  return changed;
}

function looksSame(old: AccessNode, now: AccessNode): boolean {
  const was = new Map<string, unknown>(Object.entries(old));
  return Object.entries(now).every(([key, value]) => key === 'range' || was.get(key) === value);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
