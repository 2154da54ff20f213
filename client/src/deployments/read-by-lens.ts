import {
  CodeLens,
  Disposable,
  l10n,
  languages,
  Range,
  Uri,
  window,
  workspace,
  type CodeLensProvider,
  type TextDocument,
} from 'vscode';
import type { FileDeployment } from '../../../server/src/common/protocol/deployments-protocol.ts';
import { isUsersDocument, serverSelector } from '../files/selector.ts';
import { affects } from '../settings.ts';
import type { DeploymentStore } from './deployment-store.ts';
import { deploymentTitle } from './deployment-title.ts';

/** More servers than these are counted. */
const mostLenses = 3;

const top = new Range(0, 0, 0, 0);

/**
 * Above a users file: which deployments read it and which do not, each leading there. It asks the server for nothing.
 */
export function createReadByLens(store: DeploymentStore): Disposable {
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: store.onDidChange,
    provideCodeLenses: (document) => (isUsersDocument(document) ? lensesOf(document, store) : []),
  };
  let registered = languages.registerCodeLensProvider(serverSelector(), provider);
  store.addInterest(() => window.visibleTextEditors.some(({ document }) => isUsersDocument(document)));
  store.lookSoon();
  return Disposable.from(
    {
      dispose: () => {
        registered.dispose();
      },
    },
    window.onDidChangeVisibleTextEditors(() => {
      store.lookSoon();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (!affects(event, 'files')) return;
      registered.dispose();
      registered = languages.registerCodeLensProvider(serverSelector(), provider);
    }),
  );
}

function lensesOf({ uri }: TextDocument, store: DeploymentStore): CodeLens[] {
  const all = store.of(uri);
  const lenses = all.slice(0, mostLenses).map((deployment) => new CodeLens(top, leadingTo(deployment)));
  const more = all.length - mostLenses;
  if (more > 0) {
    const title = l10n.t('and {0} more', more);
    lenses.push(new CodeLens(top, { title, command: 'usersYml.showContainer', arguments: [uri] }));
  }
  return lenses;
}

function leadingTo(deployment: FileDeployment): CodeLens['command'] & object {
  const { uri, range, reads, why } = deployment;
  // What looks like an icon in the name of a folder is none.
  const title = deploymentTitle(deployment).replaceAll('$(', '$ (');
  const { start, end } = range;
  return {
    title: reads ? l10n.t('$(server) Read by {0}', title) : l10n.t('$(warning) Not read by {0}', title),
    tooltip: why ?? l10n.t('Open the deployment'),
    command: 'vscode.open',
    arguments: [Uri.parse(uri), { selection: new Range(start.line, start.character, end.line, end.character) }],
  };
}
