import { Disposable, EventEmitter, TreeItem, type TreeDataProvider } from 'vscode';

/** A tree that is empty until somebody has something to show: the view is there before what fills it. */
export class LateTree implements TreeDataProvider<string>, Disposable {
  readonly #changes = new EventEmitter<string[] | undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  #shown: TreeDataProvider<string> | null = null;

  /** `provider`: tells of all changes by arrays, or by nothing. */
  show(provider: TreeDataProvider<string>): Disposable {
    this.#shown = provider;
    this.#changes.fire(undefined);
    const told = provider.onDidChangeTreeData?.((changed) => {
      this.#changes.fire(Array.isArray(changed) ? changed : undefined);
    });
    return told ?? new Disposable(() => undefined);
  }

  getTreeItem(id: string): TreeItem | Thenable<TreeItem> {
    return this.#shown?.getTreeItem(id) ?? new TreeItem('');
  }

  getChildren(id?: string): ReturnType<TreeDataProvider<string>['getChildren']> {
    return this.#shown?.getChildren(id) ?? [];
  }

  getParent(id: string): ReturnType<TreeDataProvider<string>['getParent'] & object> {
    return this.#shown?.getParent?.(id);
  }

  dispose(): void {
    this.#changes.dispose();
  }
}
