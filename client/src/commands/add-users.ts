import { l10n } from 'vscode';
import type { Command } from '../services.ts';
import { targetFile } from './target-file.ts';

/** Adds many users of a list that is pasted or opened, with a look at each row before. */
export const addUsers: Command = async (services, argument) => {
  const file = await targetFile(services, l10n.t('Add Users from a List'), argument);
  if (file) await services.lists.show(services, file);
};
