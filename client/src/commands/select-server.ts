import { ConfigurationTarget, l10n, window, workspace, type Uri } from 'vscode';
import { serverNames, type ServerName } from '../../../server/src/common/servers.ts';
import { settingsSection } from '../../../server/src/common/settings.ts';
import { chosenServer } from '../selector.ts';
import { serverTitle } from '../server-title.ts';
import type { Command } from '../services.ts';
import { askOne } from '../ui/ask-choice.ts';

/** Asks which generation of the server the files are for and writes the setting where it is set already, or near. */
export const selectServer: Command = async () => {
  const scope = window.activeTextEditor?.document.uri;
  const current = chosenServer(scope);
  const choices = serverNames.map((value) => {
    return { value, label: serverTitle(value), description: value, picked: value === current };
  });
  const answer = await askOne<ServerName>({
    title: l10n.t('Select the Server'),
    prompt: l10n.t('Which server reads the users files? A comment "# users-yml: server=…" at the top of a file wins.'),
    choices,
  });
  if (typeof answer === 'string') return;
  await workspace.getConfiguration(settingsSection, scope ?? null).update('server', answer.value, targetFor(scope));
};

function targetFor(scope: Uri | undefined): ConfigurationTarget {
  const set = workspace.getConfiguration(settingsSection, scope ?? null).inspect('server');
  if (set?.workspaceFolderValue !== undefined) return ConfigurationTarget.WorkspaceFolder;
  const inWorkspace = (workspace.workspaceFolders?.length ?? 0) > 0;
  return inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
}
