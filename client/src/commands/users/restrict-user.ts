import { l10n } from 'vscode';
import { accessOf, teamsOf } from '../../change/access-of.ts';
import { changeAndTell } from '../../change/change-and-tell.ts';
import { userMeant } from '../../change/meant.ts';
import type { Command } from '../../services.ts';
import { askMany } from '../../ui/ask-choice.ts';
import { tell } from '../../ui/tell.ts';

/** Makes a usual user of a super-user; asks what is still to be reached. */
export const restrictUser: Command = async (services, ...given) => {
  const meant = await userMeant(services, l10n.t('Restrict Super-User'), given);
  if (!meant) return;
  const { uri, username } = meant;
  const file = await accessOf(services, uri);
  const user = file?.users.find((each) => each.username === username);
  if (!file || !user) return;
  if (!user.superuser) {
    tell.information(l10n.t('{0} is no super-user.', username));
    return;
  }
  const choices = teamsOf(file).map((value) => ({ value, label: value, picked: user.workspaces.includes(value) }));
  const title = l10n.t('Restrict {0}, who is a super-user', username);
  const prompt = l10n.t('Which workspaces does {0} still reach? The private one is always among them.', username);
  const answer = choices.length === 0 ? { value: [] } : await askMany({ title, prompt, choices });
  if (typeof answer === 'string') return;
  await changeAndTell(services, [{ uri, steps: [{ kind: 'restrict', username, workspaces: answer.value }] }]);
};
