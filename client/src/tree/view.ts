import { Disposable, l10n, Uri, window, workspace, type TreeDragAndDropController, type TreeView } from 'vscode';
import type { AccessStore } from '../access/access-store.ts';
import { background } from '../background.ts';
import type { DeploymentStore } from '../deployments/deployment-store.ts';
import { buildTree, type FilePlace, type TreeFile } from './model.ts';
import type { AccessTreeProvider } from './provider.ts';

interface AccessView {
  readonly view: TreeView<string>;
  dispose(): void;
}

/** The view "Users and workspaces". It asks the server for nothing and builds nothing while it is hidden. */
export function createAccessView(
  store: AccessStore,
  deployments: DeploymentStore,
  provider: AccessTreeProvider,
  dragAndDropController: TreeDragAndDropController<string>,
): AccessView {
  const view = window.createTreeView('usersYml.access', {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController,
  });
  const render = (): void => {
    if (!view.visible) return;
    provider.show(buildTree(treeFiles(store, deployments), placeOf));
    const broken = store.files.filter((file) => file.state === 'broken');
    view.message = broken.length === 0 ? '' : brokenMessage(broken.map((file) => placeOf(file.uri).path));
  };
  store.addInterest(() => view.visible);
  deployments.addInterest(() => view.visible);
  const all = Disposable.from(
    view,
    store.onDidChange(render),
    deployments.onDidChange(render),
    workspace.onDidChangeWorkspaceFolders(render),
    view.onDidChangeVisibility(() => {
      render();
      if (!view.visible) return;
      background(store.refresh());
      deployments.lookSoon();
    }),
  );
  return {
    view,
    dispose: () => {
      all.dispose();
    },
  };
}

function treeFiles(store: AccessStore, deployments: DeploymentStore): readonly TreeFile[] {
  return store.files.map((file) => {
    const named = deployments.of(Uri.parse(file.uri)).map((each) => ({ ...each, path: placeOf(each.uri).path }));
    return { ...file, deployments: named };
  });
}

function brokenMessage(paths: readonly string[]): string {
  return l10n.t("{0} can't be read just now: showing the last state that could.", paths.join(', '));
}

function placeOf(uri: string): FilePlace {
  const parsed = Uri.parse(uri);
  const folder = workspace.getWorkspaceFolder(parsed);
  return {
    folder: folder && { uri: folder.uri.toString(), name: folder.name, index: folder.index },
    path: workspace.asRelativePath(parsed, false),
  };
}
