import { l10n, type Uri } from 'vscode';
import { inOrder } from '../../access/in-order.ts';
import { shownName } from '../../access/shown-name.ts';
import { accessOf } from '../../change/access-of.ts';
import { workspaceFault } from '../../change/ask-name.ts';
import { workspaceMeant } from '../../change/meant.ts';
import { changeReach } from '../../change/reach.ts';
import type { Command, Services } from '../../services.ts';
import { askMany } from '../../ui/ask-choice.ts';
import { askText } from '../../ui/ask-text.ts';
import { tell } from '../../ui/tell.ts';
import { targetFile } from '../target-file.ts';

/** Asks who gets a workspace, and puts it into their lists. */
export const addMembers: Command = async (services, ...given) => {
  const meant = await workspaceMeant(services, l10n.t('Add Users to a Workspace'), given);
  if (meant) await askMembers(services, meant.uri, meant.workspace);
};

/** Asks for a new workspace, and who gets it: it is there once somebody lists it. */
export const newWorkspace: Command = async (services, given) => {
  const title = l10n.t('New Workspace');
  const uri = await targetFile(services, title, given);
  if (!uri) return;
  const prompt = l10n.t('Name of the workspace. It is there once a user lists it.');
  const answer = await askText({ title, prompt, check: workspaceFault });
  if (typeof answer !== 'string') await askMembers(services, uri, answer.value);
};

async function askMembers(services: Services, uri: Uri, name: string): Promise<void> {
  const users = (await accessOf(services, uri))?.users ?? [];
  const others = users.filter(
    ({ superuser, workspaces, username }) => !superuser && !workspaces.includes(name) && username !== name,
  );
  if (others.length === 0) {
    tell.information(l10n.t('All users of the file reach {0} already.', name));
    return;
  }
  const choices = [...others]
    .sort((a, b) => inOrder(a.username, b.username))
    .map(({ username, workspaces }) => ({
      value: username,
      label: shownName(username),
      description: workspaces.map(shownName).join(', '),
    }));
  const answer = await askMany({ title: l10n.t('Add users to {0}', name), prompt: l10n.t('Who gets it?'), choices });
  if (typeof answer === 'string' || answer.value.length === 0) return;
  await changeReach(
    services,
    answer.value.map((username) => ({ uri, kind: 'grant', username, workspaces: [name] })),
  );
}
