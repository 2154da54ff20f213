import { DiagnosticSeverity, Disposable, l10n, languages, Uri, workspace, type TreeView } from 'vscode';
import { diagnosticSource } from '../../../server/src/common/project.ts';
import type { AccessFile } from '../../../server/src/common/protocol/protocol.ts';
import type { AccessStore } from '../access/access-store.ts';
import { background } from '../background.ts';
import { debounce } from '../debounce.ts';
import type { DeploymentStore } from '../deployments/deployment-store.ts';
import type { TreeFile } from './deployments.ts';
import { buildTree, type FilePlace } from './model.ts';
import type { Problem } from './problems.ts';
import type { AccessTreeProvider } from './provider.ts';
import type { TreeMode } from './tree-mode.ts';

/** Findings come in several waves after a key. */
const delay = 300;

/** Fills the view "Users and workspaces". Nothing is asked of the server and nothing is built while it is hidden. */
export function fillAccessView(
  view: TreeView<string>,
  store: AccessStore,
  deployments: DeploymentStore,
  provider: AccessTreeProvider,
  mode: TreeMode,
): Disposable {
  const render = (): void => {
    if (!view.visible) return;
    const { by, filter } = mode;
    provider.show(buildTree(treeFiles(store, deployments), { placeOf, by, filter, problemsOf }));
    view.message = messageFor(store.files, filter);
  };
  const renderSoon = debounce(render, delay);
  store.addInterest(() => view.visible);
  deployments.addInterest(() => view.visible);
  const look = (): void => {
    render();
    if (!view.visible) return;
    background(store.refresh());
    deployments.lookSoon();
  };
  look();
  return Disposable.from(
    { dispose: renderSoon.cancel },
    store.onDidChange(render),
    deployments.onDidChange(render),
    mode.onDidChange(render),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (view.visible && uris.some((uri) => store.get(uri) !== undefined)) renderSoon();
    }),
    workspace.onDidChangeWorkspaceFolders(render),
    view.onDidChangeVisibility(look),
  );
}

function treeFiles(store: AccessStore, deployments: DeploymentStore): readonly TreeFile[] {
  return store.files.map((file) => {
    const named = deployments.of(Uri.parse(file.uri)).map((each) => ({ ...each, path: placeOf(each.uri).path }));
    return { ...file, deployments: named };
  });
}

function messageFor(files: readonly AccessFile[], filter: string): string {
  const pathsIn = (state: AccessFile['state']): string =>
    files.flatMap((file) => (file.state === state ? placeOf(file.uri).path : [])).join(', ');
  const [broken, refused] = [pathsIn('broken'), pathsIn('refused')];
  const lines = [
    ...(broken === '' ? [] : [l10n.t("{0} can't be read just now: showing the last state that could.", broken)]),
    ...(refused === '' ? [] : [l10n.t('The server does not start with {0}: the problems say why.', refused)]),
    ...(filter === '' ? [] : [l10n.t('Showing names with "{0}" alone.', filter)]),
  ];
  return lines.join('\n');
}

/** Errors and warnings; of what is less nobody has to know at a glance. */
function problemsOf(uri: string): readonly Problem[] {
  return languages
    .getDiagnostics(Uri.parse(uri))
    .filter(({ source, severity }) => source === diagnosticSource && severity <= DiagnosticSeverity.Warning)
    .map(({ range, severity }) => ({ line: range.start.line, isError: severity === DiagnosticSeverity.Error }));
}

function placeOf(uri: string): FilePlace {
  const parsed = Uri.parse(uri);
  const folder = workspace.getWorkspaceFolder(parsed);
  return {
    folder: folder && { uri: folder.uri.toString(), name: folder.name, index: folder.index },
    path: workspace.asRelativePath(parsed, false),
  };
}
