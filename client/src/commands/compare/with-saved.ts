import { l10n, workspace } from 'vscode';
import { onDisk } from '../../compare/earlier.ts';
import type { Command } from '../../services.ts';
import { tell } from '../../ui/tell.ts';
import { targetFile } from '../target-file.ts';

/** Shows whose access is changed by what is not saved yet. */
export const compareWithSaved: Command = async (services, argument) => {
  const file = await targetFile(services, l10n.t('Compare Access with the Saved File'), argument);
  if (!file) return;
  const isThere = await workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) await services.comparisons.show(file, onDisk(file));
  else tell.information(l10n.t('The file has not been saved yet, so there is nothing to compare with.'));
};
