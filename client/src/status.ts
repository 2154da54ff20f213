import {
  Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  workspace,
  type LanguageStatusItem,
} from 'vscode';
import { settingsSection } from '../../server/src/common/settings.ts';
import type { AccessStore } from './access/access-store.ts';
import { activeUsersDocument, chosenServer, namedSelector } from './selector.ts';
import { serverTitle } from './server-title.ts';
import type { UsersServer } from './users-server.ts';

/** Says for which server the active users file is checked, and whether that works. */
export function createStatus(server: UsersServer, store: AccessStore): Disposable {
  const item = languages.createLanguageStatusItem('usersYml.server', namedSelector());
  item.name = l10n.t('Users file');
  const update = (): void => {
    if (server.state === 'failed') showFailure(item);
    else showServer(item, server, store);
  };
  const refresh = (): void => {
    update();
    store.refreshSoon();
  };
  store.addInterest(() => activeUsersDocument() !== undefined);
  update();
  return Disposable.from(
    item,
    server.onDidChangeState(update),
    store.onDidChange(update),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(settingsSection)) return;
      item.selector = namedSelector();
      refresh();
    }),
  );
}

function showServer(item: LanguageStatusItem, server: UsersServer, store: AccessStore): void {
  const document = activeUsersDocument();
  const judged = document && store.get(document.uri)?.server;
  item.busy = server.state === 'starting';
  item.severity = LanguageStatusSeverity.Information;
  item.text = serverTitle(judged ?? chosenServer(document?.uri));
  item.detail = l10n.t('the server that the file is checked for');
  item.command = { command: 'usersYml.selectServer', title: l10n.t('Select') };
}

function showFailure(item: LanguageStatusItem): void {
  item.busy = false;
  item.severity = LanguageStatusSeverity.Error;
  item.text = l10n.t('Not checked');
  item.detail = l10n.t('the language server does not run');
  item.command = { command: 'usersYml.restartServer', title: l10n.t('Restart') };
}
