import { l10n } from 'vscode';
import { addToCompose, composeTargets } from '../../deployments/compose-targets.ts';
import { deploymentTitle } from '../../deployments/deployment-title.ts';
import type { Command } from '../../services.ts';
import { askOne } from '../../ui/ask-choice.ts';
import { tell } from '../../ui/tell.ts';
import { targetFile } from '../target-file.ts';

/** Adds the variable and the mount of a users file to a service of a compose file. */
export const addToComposeFile: Command = async (services, argument) => {
  const title = l10n.t('Add to a Compose File');
  const file = await targetFile(services, title, argument);
  if (!file) return;
  const targets = await composeTargets(services.server, file);
  if (targets.length === 0) {
    tell.information(
      l10n.t(
        'No compose file here has a service of Rubrix or Argilla up to 1.5 that could get this file and does not yet.',
      ),
    );
    return;
  }
  const choices = targets.map((value) => ({ value, label: deploymentTitle(value), description: value.release }));
  const answer = await askOne({ title, prompt: l10n.t('Which service is to get the file?'), choices });
  if (typeof answer !== 'string') await addToCompose(services.server, file, answer.value);
};
