import { l10n } from 'vscode';
import { askAndRename } from '../../change/ask-name.ts';
import { workspaceMeant } from '../../change/meant.ts';
import type { Command } from '../../services.ts';

/** Gives a workspace another name in all lists. */
export const renameWorkspace: Command = async (services, ...given) => {
  const meant = await workspaceMeant(services, l10n.t('Rename Workspace'), given);
  if (meant) await askAndRename(services, meant.uri, 'renameWorkspace', meant.workspace);
};
