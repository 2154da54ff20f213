import {
  Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  Uri,
  window,
  workspace,
  type LanguageStatusItem,
} from 'vscode';
import { settingsSection } from '../../server/src/common/settings/settings.ts';
import type { AccessStore } from './access/access-store.ts';
import { background } from './background.ts';
import { setServerFailed } from './context-keys.ts';
import { configOf, decidingDeployment, judgedFor } from './judged-for.ts';
import { activeUsersDocument, chosenServer, namedSelector } from './files/selector.ts';
import { serverTitle } from './server-title.ts';
import type { UsersServer } from './users-server.ts';

/** Says for which server the active users file is checked, by what, and whether that works. */
export function createStatus(server: UsersServer, store: AccessStore): Disposable {
  const item = languages.createLanguageStatusItem('usersYml.server', namedSelector());
  item.name = l10n.t('Users file');
  const update = (): void => {
    if (server.state === 'failed') showFailure(item);
    else background(showServer(item, server, store));
  };
  const refresh = (): void => {
    update();
    store.refreshSoon();
  };
  store.addInterest(() => activeUsersDocument() !== undefined);
  update();
  return Disposable.from(
    item,
    server.onDidChangeState((state) => {
      setServerFailed(state === 'failed');
      update();
    }),
    // It may be judged for the same server as before, by another deployment.
    server.onDidChangeDeployments(update),
    store.onDidChange(update),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(settingsSection)) return;
      item.selector = namedSelector();
      refresh();
    }),
  );
}

async function showServer(item: LanguageStatusItem, server: UsersServer, store: AccessStore): Promise<void> {
  const document = activeUsersDocument();
  const known = document && store.get(document.uri)?.server;
  item.busy = server.state === 'starting';
  item.severity = LanguageStatusSeverity.Information;
  item.text = serverTitle(known ?? chosenServer(document?.uri));
  item.detail = l10n.t('the server that the file is checked for');
  item.command = { command: 'usersYml.selectServer', title: l10n.t('Select') };
  if (!document || known === undefined || server.state !== 'running') return;
  const judged = await judgedFor(server, document.uri);
  const config = await configOf(server, document.uri);
  if (document !== activeUsersDocument()) return;
  const deployment = decidingDeployment(judged);
  const path = config && workspace.asRelativePath(Uri.parse(config.uri));
  if (config?.isRestricted)
    item.detail = l10n.t(
      'of {0} only the server and graver severities count, as the folder is not trusted',
      path ?? '',
    );
  else if (deployment !== undefined) item.detail = l10n.t('deployed by {0}', deployment);
  else if (judged?.by === 'configuration') item.detail = l10n.t('chosen by {0}', path ?? '');
}

function showFailure(item: LanguageStatusItem): void {
  item.busy = false;
  item.severity = LanguageStatusSeverity.Error;
  item.text = l10n.t('Not checked');
  item.detail = l10n.t('the language server does not run');
  item.command = { command: 'usersYml.restartServer', title: l10n.t('Restart') };
}
