import { l10n, workspace } from 'vscode';
import type { Command } from '../../services.ts';
import { askOne } from '../../ui/ask-choice.ts';
import { showSinceHead } from './with-head.ts';

/** Shows whose access grows by what is not committed: of the one file in which it does, or of one that is picked. */
export const showWidened: Command = async (services) => {
  const [first, second] = services.widenings.all;
  if (!first) return;
  if (!second) {
    await showSinceHead(services, first[0]);
    return;
  }
  const choices = services.widenings.all.map(([value, gaining]) => ({
    value,
    label: workspace.asRelativePath(value),
    description: gaining === 1 ? l10n.t('1 user gains access') : l10n.t('{0} users gain access', gaining),
  }));
  const answer = await askOne({ title: l10n.t('Access Widens'), prompt: l10n.t('In which file?'), choices });
  if (typeof answer !== 'string') await showSinceHead(services, answer.value);
};
