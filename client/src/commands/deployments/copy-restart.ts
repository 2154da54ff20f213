import { env, l10n } from 'vscode';
import { restartsOf } from '../../deployments/restarts.ts';
import type { Command } from '../../services.ts';
import { tell } from '../../ui/tell.ts';
import { targetFile } from '../target-file.ts';

/** Copies what restarts the servers that read a users file; where that is no command, it says it in words. */
export const copyRestart: Command = async (services, argument) => {
  const file = await targetFile(services, l10n.t('Copy the Restart Command'), argument);
  if (!file) return;
  const restarts = await restartsOf(services.server, file);
  const commands = restarts.flatMap(({ command }) => command ?? []);
  const [first] = restarts;
  if (!first) {
    tell.information(l10n.t('No deployment is found here that reads this file.'));
  } else if (commands.length === 0) {
    tell.information(l10n.t('To have {0} read the file: {1}', first.title, first.how));
  } else {
    await env.clipboard.writeText([...new Set(commands)].join('\n'));
    tell.information(l10n.t('In the clipboard: {0}', commands.join(', ')));
  }
};
