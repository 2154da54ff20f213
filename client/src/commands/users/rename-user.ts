import { l10n } from 'vscode';
import { askAndRename } from '../../change/ask-name.ts';
import { userMeant } from '../../change/meant.ts';
import type { Command } from '../../services.ts';

/** Gives a user another name, and the private workspace with it. */
export const renameUser: Command = async (services, ...given) => {
  const meant = await userMeant(services, l10n.t('Rename'), given);
  if (meant) await askAndRename(services, meant.uri, 'renameUser', meant.username);
};
