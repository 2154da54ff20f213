import type { Range } from '../../../server/src/text/range.ts';
import type { AccessNode, AccessTree, NodeContent } from './node.ts';

interface Spot {
  readonly uri?: string;
  readonly range?: Range;
}

/** A branch that nodes are hung on; its path of names makes the ids below it unique. */
export interface Branch {
  readonly path: readonly string[];
  readonly id: string | undefined;
  readonly children: string[];
}

export class TreeBuilder {
  readonly #nodes = new Map<string, AccessNode>();
  readonly root: Branch = { path: [], id: undefined, children: [] };

  /** @param key tells the node from its siblings */
  add(branch: Branch, key: string, content: NodeContent, spot: Spot = {}): Branch {
    const path = [...branch.path, key];
    // JSON keeps any two paths apart whatever characters the names have.
    const id = JSON.stringify(path);
    const children: string[] = [];
    this.#nodes.set(id, { ...content, id, parent: branch.id, children, uri: spot.uri, range: spot.range });
    branch.children.push(id);
    return { path, id, children };
  }

  done(): AccessTree {
    return { roots: this.root.children, nodes: this.#nodes };
  }
}
