import { ConfigurationTarget, l10n, workspace, type Uri } from 'vscode';
import { configFileName } from '../../../../server/src/common/config/config-file.ts';
import { settingsSection } from '../../../../server/src/common/settings/settings.ts';
import type { JudgedFor } from '../../../../server/src/common/protocol/protocol.ts';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { decidingDeployment } from '../../judged-for.ts';
import { chosenServer } from '../../files/selector.ts';
import { serverTitle } from '../../server-title.ts';
import { tell } from '../../ui/tell.ts';

/** A settings file that the choice can be written to. */
export interface SettingPlace {
  readonly target: ConfigurationTarget;
  readonly scope: Uri | undefined;
  readonly label: string;
  readonly description: string;
}

const setting = 'server';

/** Where the setting can stand that decides for a file, or for all of them; the nearest first. */
export function placesOfSetting(file: Uri | undefined): readonly SettingPlace[] {
  const folders = workspace.workspaceFolders ?? [];
  const folder = file ? workspace.getWorkspaceFolder(file) : undefined;
  const places: SettingPlace[] = [];
  if (folder && folders.length > 1) {
    places.push({
      target: ConfigurationTarget.WorkspaceFolder,
      scope: folder.uri,
      label: l10n.t('This folder'),
      description: l10n.t('{0}: the setting usersYml.server in its .vscode/settings.json', folder.name),
    });
  }
  if (folders.length > 0) {
    const isFile = workspace.workspaceFile !== undefined;
    places.push({
      target: ConfigurationTarget.Workspace,
      scope: undefined,
      label: isFile ? l10n.t('This workspace') : l10n.t('This folder'),
      description: isFile
        ? l10n.t('the setting usersYml.server in the workspace file')
        : l10n.t('the setting usersYml.server in .vscode/settings.json'),
    });
  }
  places.push({
    target: ConfigurationTarget.Global,
    scope: undefined,
    label: l10n.t('Everywhere'),
    description: l10n.t('the setting usersYml.server in your user settings'),
  });
  return places;
}

/** Which of the settings decides for a file where no comment does. */
export function describeSource(file: Uri | undefined): string {
  const found = workspace.getConfiguration(settingsSection, file ?? null).inspect(setting);
  if (found?.workspaceFolderValue !== undefined) return l10n.t("by the folder's settings");
  if (found?.workspaceValue !== undefined) return l10n.t("by the workspace's settings");
  if (found?.globalValue !== undefined) return l10n.t('by your user settings');
  return l10n.t('as nothing else is set');
}

/** Writes the setting, and says so, and what still decides for the open file if that does not. */
export async function chooseInSettings(
  server: ServerName,
  { target, scope, description }: SettingPlace,
  file: { readonly uri: Uri | undefined; readonly judged: JudgedFor | undefined },
): Promise<void> {
  await workspace.getConfiguration(settingsSection, scope ?? null).update(setting, server, target);
  const written = l10n.t('Written: {0} is "{1}" now.', description, server);
  const { uri, judged } = file;
  const chosen = chosenServer(uri);
  const deployment = decidingDeployment(judged);
  if (judged?.by === 'comment') {
    const title = serverTitle(judged.server);
    tell.information(l10n.t('{0} The open file is judged for {1} all the same, as its comment says.', written, title));
  } else if (deployment !== undefined && judged) {
    const title = serverTitle(judged.server);
    tell.information(
      l10n.t('{0} The open file is judged for {1} all the same, as {2} deploys it.', written, title, deployment),
    );
  } else if (judged?.by === 'configuration') {
    const title = serverTitle(judged.server);
    tell.information(
      l10n.t('{0} The open file is judged for {1} all the same, as {2} says.', written, title, configFileName),
    );
  } else if (chosen !== server) {
    const title = serverTitle(chosen);
    tell.information(
      l10n.t('{0} A nearer setting goes on deciding here: {1}, {2}.', written, title, describeSource(uri)),
    );
  } else tell.information(written);
}
