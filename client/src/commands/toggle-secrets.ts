import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { settingsSection } from '../../../server/src/common/settings/settings.ts';
import { settingOf } from '../settings.ts';

/** Covers hashes and keys on the screen, or shows them again. */
export async function toggleSecrets(): Promise<void> {
  const covers = !settingOf('coverSecrets');
  await workspace.getConfiguration(settingsSection).update('coverSecrets', covers, ConfigurationTarget.Global);
  const said = covers ? l10n.t('Hashes and API keys are covered.') : l10n.t('Hashes and API keys are shown.');
  window.setStatusBarMessage(said, 5000);
}
