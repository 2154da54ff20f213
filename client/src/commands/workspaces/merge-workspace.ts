import { l10n } from 'vscode';
import { accessOf, teamsOf } from '../../change/access-of.ts';
import { changeAndTell } from '../../change/change-and-tell.ts';
import { workspaceMeant } from '../../change/meant.ts';
import type { Command } from '../../services.ts';
import { askOne } from '../../ui/ask-choice.ts';
import { tell } from '../../ui/tell.ts';

/** Whoever lists a workspace lists another one instead, which is asked for. */
export const mergeWorkspace: Command = async (services, ...given) => {
  const meant = await workspaceMeant(services, l10n.t('Merge Workspaces'), given);
  const file = meant && (await accessOf(services, meant.uri));
  if (!file) return;
  const { uri, workspace: from } = meant;
  const choices = teamsOf(file).flatMap((value) => (value === from ? [] : [{ value, label: value }]));
  if (choices.length === 0) {
    tell.information(l10n.t('There is no other workspace in the file.'));
    return;
  }
  const title = l10n.t('Merge {0} into another workspace', from);
  const prompt = l10n.t('Which one do the users of {0} list instead? Data stay where they are.', from);
  const answer = await askOne({ title, prompt, choices });
  if (typeof answer === 'string') return;
  await changeAndTell(services, [{ uri, steps: [{ kind: 'mergeWorkspaces', from, to: answer.value }] }]);
};
