import type { Branch, LazyTree } from './lazy-tree.ts';

/** A longer list is cut into parts of so many: VS Code draws all children of a node at once. */
const longest = 500;
const partLength = 200;

/** Hangs on each of a list, or parts of it that hold them. `add` hangs one on. */
export function addList<T>(
  tree: LazyTree,
  branch: Branch,
  all: readonly T[],
  nameOf: (item: T) => string,
  add: (branch: Branch, item: T) => void,
): void {
  if (all.length <= longest) {
    for (const item of all) add(branch, item);
    return;
  }
  for (let from = 0; from < all.length; from += partLength) {
    const items = all.slice(from, from + partLength);
    const [first, last] = [items[0], items.at(-1)].map((item) => (item === undefined ? '' : nameOf(item)));
    tree.add(
      branch,
      [first ?? ''],
      { kind: 'part', first: first ?? '', last: last ?? '', count: items.length },
      {
        fill: (part) => {
          for (const item of items) add(part, item);
        },
      },
      branch.path,
    );
  }
}
