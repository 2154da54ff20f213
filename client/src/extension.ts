/** The extension, once there is a users file: puts the parts together. */
import { commands, l10n, Uri, type ExtensionContext } from 'vscode';
import { ContainerRequest, MigrationReportRequest, SeenRequest } from '../../server/src/common/protocol/protocol.ts';
import { AccessStore } from './access/access-store.ts';
import { ListView } from './add-many/list-view.ts';
import { doDrop } from './change/do-drop.ts';
import { rowsMeant } from './change/rows-meant.ts';
import { runCommand, runInBackground } from './commands/run-command.ts';
import { Comparisons } from './compare/comparisons.ts';
import { showWidenings } from './compare/show-widenings.ts';
import { Widenings } from './compare/widenings.ts';
import { followActiveEditor } from './context-keys.ts';
import { DeploymentStore } from './deployments/deployment-store.ts';
import { createReadByLens } from './deployments/read-by-lens.ts';
import { createRestartReminder } from './deployments/restart-reminder.ts';
import { configuredCost } from './hashing/configured-cost.ts';
import { Hasher } from './hashing/hasher.ts';
import type { Host } from './host.ts';
import type { Extension } from './late-extension.ts';
import { MatrixView } from './matrix/matrix-view.ts';
import { RulePages } from './pages/rule-pages.ts';
import { ReportView } from './reports/report-view.ts';
import { coverSecrets } from './secrets/cover-secrets.ts';
import type { Shell } from './shell.ts';
import { createStatus } from './status.ts';
import { followCursor } from './tree/follow-cursor.ts';
import { AccessTreeProvider } from './tree/provider.ts';
import { TreeMode } from './tree/tree-mode.ts';
import { tellInLanguageOf } from './tell-in-language.ts';
import { fillAccessView } from './tree/view.ts';
import { UsersServer } from './users-server.ts';

export function beginExtension(context: ExtensionContext, shell: Shell, host: Host): Extension {
  tellInLanguageOf(l10n);
  const { log, view, offer, dragAndDrop } = shell;
  const bundles = Uri.joinPath(context.extensionUri, 'dist');
  const server = new UsersServer(host, log);
  const store = new AccessStore(server, log);
  const deployments = new DeploymentStore(server, log);
  const tree = new AccessTreeProvider();
  const treeMode = new TreeMode(context.globalState);
  const hasher = new Hasher(host.threads, configuredCost(server));
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
  const lists = new ListView(bundles);
  const widenings = new Widenings(server, store, log);
  const matrix = new MatrixView(server, bundles);
  const pages = new RulePages(bundles);

  const reports = { seen, migration, container, comparisons, pages };
  const memory = context.workspaceState;
  const services = {
    version: shell.version,
    platform: shell.platform,
    log,
    memory,
    writePrivate: host.writePrivate,
    lists,
    server,
    store,
    tree,
    treeMode,
    rowsMeant: () => rowsMeant(view, () => commands.executeCommand('list.toggleSelection')),
    hasher,
    matrix,
    offer,
    widenings,
    ...reports,
  };
  dragAndDrop.onDrop = (ids, target) => {
    runInBackground(services, 'drop', () => doDrop(services, ids, target));
  };
  context.subscriptions.push(
    server,
    store,
    deployments,
    tree,
    shell.tree.show(tree),
    treeMode,
    hasher,
    matrix,
    ...Object.values(reports),
    lists,
    widenings,
    showWidenings(widenings, view),
    fillAccessView(view, store, deployments, tree, treeMode),
    followCursor(view, tree, treeMode, server),
    createStatus(server, store),
    createReadByLens(deployments),
    createRestartReminder(server),
    coverSecrets(server),
    ...followActiveEditor(),
  );
  return { server, run: (id, args) => runCommand(services, id, args) };
}
