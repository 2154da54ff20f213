import { l10n, Uri, window } from 'vscode';
import { hasOurWord } from '../../deployments/deployment-documents.ts';
import { isUsersDocument } from '../../files/selector.ts';
import type { Command } from '../../services.ts';
import { targetFile } from '../target-file.ts';

/** Shows what the containers get around a users file, or that a deployment file starts, beside it. */
export const showContainer: Command = async (services, argument) => {
  const active = window.activeTextEditor?.document;
  const deployment = active && !isUsersDocument(active) && hasOurWord(active) ? active.uri : undefined;
  const isTold = argument instanceof Uri || typeof argument === 'string';
  const file =
    deployment && !isTold ? deployment : await targetFile(services, l10n.t('Show What the Container Gets'), argument);
  if (file) services.container.show(file);
};
