/** What keys do in the tree, to what is selected there or has the focus. */
import { l10n } from 'vscode';
import { nodesGiven } from '../change/meant.ts';
import { changeReach } from '../change/reach.ts';
import type { Command, Services } from '../services.ts';
import { tell } from '../ui/tell.ts';
import { removeUsers } from './users/remove-users.ts';
import { renameUser } from './users/rename-user.ts';
import { revocationOf } from './users/revoke-here.ts';
import { deleteWorkspace } from './workspaces/delete-workspace.ts';
import { renameWorkspace } from './workspaces/rename-workspace.ts';

/**
 * Takes away what is selected: members out of the workspace under which they stand, else users out of the file, a
 * workspace out of all lists.
 */
export const deleteSelected: Command = async (services) => {
  const given = await rowsGiven(services);
  const nodes = nodesGiven(services, given);
  const revocations = nodes.flatMap((node) => revocationOf(services, node) ?? []);
  const kinds = new Set(nodes.map(({ kind }) => kind));
  if (revocations.length > 0 && revocations.length === nodes.length) await changeReach(services, revocations);
  else if (revocations.length > 0) tell.information(l10n.t('Select either members of workspaces or whole users.'));
  else if (kinds.size === 1 && kinds.has('workspace')) await deleteOne(services, given);
  else if (nodes.length > 0 && nodes.every(({ kind }) => kind === 'user' || kind === 'private'))
    await removeUsers(services, ...given);
  else tell.information(l10n.t('Select users or a workspace to take away.'));
};

async function deleteOne(services: Services, given: readonly unknown[]): Promise<void> {
  if (nodesGiven(services, given).length === 1) await deleteWorkspace(services, ...given);
  else tell.information(l10n.t('This is for one workspace at a time.'));
}

/** Gives the user or workspace that is selected another name. */
export const renameSelected: Command = async (services) => {
  const given = await rowsGiven(services);
  const [first, second] = nodesGiven(services, given);
  if (second) tell.information(l10n.t('One name at a time.'));
  else if (first?.kind === 'workspace' || (first?.kind === 'reach' && first.why === 'listed'))
    await renameWorkspace(services, ...given);
  else if (first?.kind === 'user' || first?.kind === 'private') await renameUser(services, ...given);
  else tell.information(l10n.t('Select a user or a workspace to rename.'));
};

/** As a menu of the tree would give them. */
async function rowsGiven({ rowsMeant }: Services): Promise<readonly unknown[]> {
  const ids = await rowsMeant();
  return [ids[0], ids];
}
