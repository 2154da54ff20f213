import type { Range } from '../../../server/src/text/range.ts';
import { idOf, pathOf, type Key } from './ids.ts';
import type { AccessNode, AccessTree, NodeContent } from './node.ts';

interface Spot {
  readonly uri?: string;
  readonly range?: Range;
  readonly isOpen?: boolean;
  /** Hangs on what stands below it, once somebody asks for that. */
  readonly fill?: (branch: Branch) => void;
}

/** A branch that nodes are hung on; its path of names makes the ids below it unique. */
export interface Branch {
  readonly path: readonly Key[];
  readonly id: string | undefined;
  readonly children: string[];
}

/** A tree whose nodes are made when they are asked for. */
export class LazyTree implements AccessTree {
  readonly #nodes = new Map<string, AccessNode>();
  readonly #loads = new Map<string, () => readonly string[]>();
  readonly #children = new Map<string, readonly string[]>();
  readonly root: Branch;

  /** @param path that all ids begin with, to tell them from those of another tree */
  constructor(path: readonly Key[] = []) {
    this.root = { path, id: undefined, children: [] };
  }

  get roots(): readonly string[] {
    return this.root.children;
  }

  /**
   * @param key tells the node from its siblings
   * @param below the path of what stands below it, where that is not the node's own
   */
  add(branch: Branch, key: Key, content: NodeContent, spot: Spot = {}, below?: readonly Key[]): Branch {
    const path = [...branch.path, key];
    const id = idOf(path);
    const { uri, range, fill, isOpen = false } = spot;
    this.#nodes.set(id, { ...content, id, parent: branch.id, isBranch: fill !== undefined, isOpen, uri, range });
    branch.children.push(id);
    const made: Branch = { path: below ?? path, id, children: [] };
    if (fill) {
      this.#loads.set(id, () => {
        fill(made);
        return made.children;
      });
    }
    return made;
  }

  node(id: string): AccessNode | undefined {
    const known = this.#nodes.get(id);
    if (known) return known;
    const path = pathOf(id);
    if (!path) return undefined;
    for (const root of this.roots) if (holds(this.#nodes.get(root))) this.childrenOf(root);
    for (let length = 1; length < path.length && !this.#nodes.has(id); length++)
      this.#search(idOf(path.slice(0, length)), id);
    return this.#nodes.get(id);
  }

  childrenOf(id: string): readonly string[] {
    const known = this.#children.get(id);
    if (known) return known;
    const made = this.#loads.get(id)?.() ?? [];
    this.#children.set(id, made);
    return made;
  }

  isLoaded(id: string): boolean {
    return this.#children.has(id);
  }

  /** Makes what stands below a node until one is there; a long list has it in one of its parts. */
  #search(above: string, wanted: string): void {
    if (!this.#nodes.has(above)) return;
    for (const child of this.childrenOf(above)) {
      if (this.#nodes.has(wanted)) return;
      if (holds(this.#nodes.get(child))) this.childrenOf(child);
    }
  }
}

/** Whether what stands below a node has ids that do not begin with the node's own. */
function holds(node: AccessNode | undefined): boolean {
  return node?.kind === 'part' || node?.kind === 'folder';
}
