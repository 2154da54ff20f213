import { l10n } from 'vscode';
import type { Command } from '../services.ts';
import { targetFile } from './target-file.ts';

/** Shows who reaches what in a users file as a table, beside it. */
export const showMatrix: Command = async (services, argument) => {
  const file = await targetFile(services, l10n.t('Show Who Reaches What as a Table'), argument);
  if (file) await services.matrix.show(file);
};
