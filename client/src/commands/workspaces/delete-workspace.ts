import { l10n } from 'vscode';
import { accessOf } from '../../change/access-of.ts';
import { changeAndTell } from '../../change/change-and-tell.ts';
import { workspaceMeant } from '../../change/meant.ts';
import type { Command } from '../../services.ts';
import { confirms } from '../../ui/confirm.ts';

/** Takes a workspace out of all lists, once somebody has said yes to it. */
export const deleteWorkspace: Command = async (services, ...given) => {
  const meant = await workspaceMeant(services, l10n.t('Delete Workspace'), given);
  const file = meant && (await accessOf(services, meant.uri));
  if (!file) return;
  const { uri, workspace } = meant;
  const members = file.users.filter(({ workspaces }) => workspaces.includes(workspace)).length;
  const detail =
    members === 1
      ? l10n.t('1 user lists it. Data in it stay where they are. You can undo it in the editor.')
      : l10n.t('{0} users list it. Data in it stay where they are. You can undo it in the editor.', members);
  if (!(await confirms(l10n.t('Delete the workspace {0}?', workspace), detail, l10n.t('Delete')))) return;
  await changeAndTell(services, [{ uri, steps: [{ kind: 'deleteWorkspace', workspace }] }]);
};
