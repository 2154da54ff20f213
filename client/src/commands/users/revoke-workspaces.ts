import { l10n } from 'vscode';
import { inOrder } from '../../access/in-order.ts';
import { isTold } from '../../access/shown-name.ts';
import { accessOf } from '../../change/access-of.ts';
import { usersMeant } from '../../change/meant.ts';
import { changeReach } from '../../change/reach.ts';
import type { Command } from '../../services.ts';
import { askMany } from '../../ui/ask-choice.ts';
import { tell } from '../../ui/tell.ts';

/** Asks which workspaces users lose, and takes them out of their lists. */
export const revokeWorkspaces: Command = async (services, ...given) => {
  const meant = await usersMeant(services, l10n.t('Revoke Workspaces'), given);
  if (!meant) return;
  const listed: {
    readonly uri: (typeof meant)[number]['uri'];
    readonly username: string;
    readonly names: readonly string[];
  }[] = [];
  for (const { uri, usernames } of meant) {
    const users = (await accessOf(services, uri))?.users ?? [];
    for (const { username, workspaces } of users)
      if (usernames.includes(username)) listed.push({ uri, username, names: workspaces.filter(isTold) });
  }
  const names = [...new Set(listed.flatMap((user) => user.names))].sort(inOrder);
  if (names.length === 0) {
    tell.information(l10n.t('There is no workspace in the list that could be taken away.'));
    return;
  }
  const title = l10n.t('Revoke workspaces from {0}', listed.map(({ username }) => username).join(', '));
  const choices = names.map((value) => ({ value, label: value, picked: names.length === 1 }));
  const answer = await askMany({ title, prompt: l10n.t('Which workspaces?'), choices });
  if (typeof answer === 'string') return;
  const changes = listed.flatMap(({ uri, username, names: own }) => {
    const workspaces = answer.value.filter((name) => own.includes(name));
    return workspaces.length === 0 ? [] : [{ uri, kind: 'revoke' as const, username, workspaces }];
  });
  if (changes.length > 0) await changeReach(services, changes);
};
