/** The extension in VS Code on a desktop: puts the parts together when it is activated, and ends them. */
import { join } from 'node:path';
import { l10n, version, window, type ExtensionContext } from 'vscode';
import { ContainerRequest, MigrationReportRequest, SeenRequest } from '../../../server/src/common/protocol/protocol.ts';
import { isRecord } from '../../../server/src/common/values.ts';
import { AccessStore } from '../access/access-store.ts';
import { startWhenNeeded } from '../activation.ts';
import { ListView } from '../add-many/list-view.ts';
import { doDrop } from '../change/do-drop.ts';
import { registerCommands, runInBackground } from '../commands/register-commands.ts';
import { Comparisons } from '../compare/comparisons.ts';
import { showWidenings } from '../compare/show-widenings.ts';
import { Widenings } from '../compare/widenings.ts';
import { followActiveEditor } from '../context-keys.ts';
import { DeploymentStore } from '../deployments/deployment-store.ts';
import { createReadByLens } from '../deployments/read-by-lens.ts';
import { createRestartReminder } from '../deployments/restart-reminder.ts';
import { configuredCost } from '../hashing/configured-cost.ts';
import { Hasher } from '../hashing/hasher.ts';
import { MatrixView } from '../matrix/matrix-view.ts';
import { RulePages } from '../pages/rule-pages.ts';
import { ReportView } from '../reports/report-view.ts';
import { coverSecrets } from '../secrets/cover-secrets.ts';
import { createStatus } from '../status.ts';
import { DragAndDrop } from '../tree/dropping/drag-and-drop.ts';
import { followCursor } from '../tree/follow-cursor.ts';
import { AccessTreeProvider } from '../tree/provider.ts';
import { TreeMode } from '../tree/tree-mode.ts';
import { createAccessView } from '../tree/view.ts';
import { UsersServer } from '../users-server.ts';

let running: UsersServer | undefined;

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('users.yml', { log: true });
  log.info(`Extension ${versionOf(context)} in VS Code ${version}.`);
  const compileCache = join(context.globalStorageUri.fsPath, 'compile-cache');
  const server = new UsersServer({ module: context.asAbsolutePath('dist/server.cjs'), compileCache }, log);
  const store = new AccessStore(server, log);
  const deployments = new DeploymentStore(server, log);
  const tree = new AccessTreeProvider();
  const treeMode = new TreeMode(context.globalState);
  const hasher = new Hasher(context.asAbsolutePath('dist'), configuredCost(server));
  const seen = new ReportView(
    { viewType: 'usersYml.seen', request: SeenRequest, title: (name) => l10n.t('{0}: what the server sees', name) },
    server,
  );
  const migration = new ReportView(
    {
      viewType: 'usersYml.migration',
      request: MigrationReportRequest,
      title: (name) => l10n.t('{0}: migration report', name),
    },
    server,
  );
  const container = new ReportView(
    {
      viewType: 'usersYml.container',
      request: ContainerRequest,
      title: (name) => l10n.t('{0}: what the container gets', name),
      isOfDeployments: true,
    },
    server,
  );
  const comparisons = new Comparisons(server);
  const lists = new ListView(context.asAbsolutePath('dist'));
  const widenings = new Widenings(server, store, log);
  const matrix = new MatrixView(server, context.asAbsolutePath('dist'));
  const pages = new RulePages(context.asAbsolutePath('dist'));
  const dragAndDrop = new DragAndDrop();
  const access = createAccessView(store, deployments, tree, treeMode, dragAndDrop);
  const selected = (): readonly string[] => access.view.selection;
  const reports = { seen, migration, container, comparisons, pages };
  const memory = context.workspaceState;
  const services = {
    log,
    memory,
    lists,
    server,
    store,
    tree,
    treeMode,
    selected,
    hasher,
    matrix,
    widenings,
    ...reports,
  };
  dragAndDrop.onDrop = (ids, target) => {
    runInBackground(services, 'drop', () => doDrop(services, ids, target));
  };
  running = server;
  context.subscriptions.push(
    log,
    server,
    store,
    deployments,
    tree,
    treeMode,
    hasher,
    matrix,
    ...Object.values(reports),
    lists,
    widenings,
    showWidenings(widenings, access.view),
    access,
    followCursor(access.view, tree, treeMode, server),
    createStatus(server, store),
    createReadByLens(deployments),
    createRestartReminder(server),
    coverSecrets(server),
    registerCommands(services),
    ...followActiveEditor(),
    startWhenNeeded(server, access.view, log),
  );
}

function versionOf({ extension }: ExtensionContext): string {
  const manifest: unknown = extension.packageJSON;
  const found = isRecord(manifest) ? manifest['version'] : undefined;
  return typeof found === 'string' ? found : 'of an unknown version';
}

/** Waits for the server's end: VS Code disposes without waiting. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
