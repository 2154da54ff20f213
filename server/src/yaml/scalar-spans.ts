import type { Node, ScalarNode } from './node.ts';

/** Where the scalars of a node stand, whose text may look like a comment. Found when first asked for. */
export class ScalarSpans {
  readonly #node: Node | null;
  #scalars: readonly ScalarNode[] | null = null;

  constructor(node: Node | null) {
    this.#node = node;
  }

  /** Whether an offset lies in the content of a scalar. */
  holds(offset: number): boolean {
    const scalars = (this.#scalars ??= scalarsOf(this.#node));
    let low = 0;
    let high = scalars.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((scalars[middle]?.contentStart ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset < (scalars[low - 1]?.end ?? 0);
  }
}

/** All that have a content, in the order of the text. Aliases are written elsewhere. */
function scalarsOf(root: Node | null): readonly ScalarNode[] {
  const found: ScalarNode[] = [];
  const collect = (node: Node): void => {
    if (node.kind === 'scalar') {
      if (node.contentStart < node.end) found.push(node);
    } else if (node.kind === 'sequence') {
      for (const item of node.items) collect(item);
    } else if (node.kind === 'mapping') {
      for (const { key, value } of node.pairs) {
        collect(key);
        collect(value);
      }
    }
  };
  if (root) collect(root);
  return found;
}
