import { EventEmitter, TreeItem, type Disposable, type TreeDataProvider } from 'vscode';
import { changedNodes } from './diff.ts';
import { toTreeItem } from './item.ts';
import { LazyTree } from './lazy-tree.ts';
import type { AccessNode, AccessTree } from './node.ts';

/**
 * Hands the model to the view. Elements are ids, not nodes: VS Code knows an element by identity, and ids stay the same
 * from one state to the next.
 */
export class AccessTreeProvider implements TreeDataProvider<string>, Disposable {
  readonly #changes = new EventEmitter<string[] | undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  #tree: AccessTree = new LazyTree();

  show(tree: AccessTree): void {
    const changed = changedNodes(this.#tree, tree);
    this.#tree = tree;
    if (changed === 'all') this.#changes.fire(undefined);
    else if (changed.length > 0) this.#changes.fire([...changed]);
  }

  node(id: string): AccessNode | undefined {
    return this.#tree.node(id);
  }

  getTreeItem(id: string): TreeItem {
    const node = this.node(id);
    // A view may ask for what the last change removed; it comes back for the parent's children right after.
    return node ? toTreeItem(node) : new TreeItem('');
  }

  getChildren(id?: string): string[] {
    return [...(id === undefined ? this.#tree.roots : this.#tree.childrenOf(id))];
  }

  getParent(id: string): string | undefined {
    return this.node(id)?.parent;
  }

  dispose(): void {
    this.#changes.dispose();
  }
}
