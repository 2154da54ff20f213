import { type Entry, type Mapping, withEntries } from '../model/item.ts';
import type { KeyPath } from '../yaml/resets.ts';

/** Which keys are taken away, and below which others are. Many ways become one walk. */
export interface ResetTree {
  readonly below: Map<string, ResetTree>;
  isEnd: boolean;
}

export function resetTree(paths: readonly KeyPath[]): ResetTree {
  const root: ResetTree = { below: new Map(), isEnd: false };
  for (const path of paths) {
    let at = root;
    for (const key of path) {
      const next = at.below.get(key) ?? { below: new Map<string, ResetTree>(), isEnd: false };
      at.below.set(key, next);
      at = next;
    }
    at.isEnd = true;
  }
  return root;
}

/** What is left of a mapping. */
export function withoutReset(mapping: Mapping, tree: ResetTree | undefined): Mapping {
  const changes: [string, Entry | null][] = [];
  for (const [key, below] of tree?.below ?? []) {
    const entry = mapping.entries.get(key);
    if (!entry) continue;
    if (below.isEnd) changes.push([key, null]);
    else if (entry.value.kind === 'mapping') {
      const value = withoutReset(entry.value, below);
      if (value !== entry.value) changes.push([key, { ...entry, value }]);
    }
  }
  return changes.length === 0 ? mapping : withEntries(mapping, changes);
}
