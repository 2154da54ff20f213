import { l10n, Uri, window, workspace } from 'vscode';
import { otherFile } from '../../compare/earlier.ts';
import { findUsersFiles } from '../../files/find-files.ts';
import type { Command } from '../../services.ts';
import { askOne } from '../../ui/ask-choice.ts';
import { targetFile } from '../target-file.ts';

const atMost = 100;

/** Stands for a file that is chosen in a dialog. */
const elsewhere = null;

/** Shows whose access differs between another file, which is asked for, and a file. */
export const compareWithFile: Command = async (services, argument) => {
  const title = l10n.t('Compare Access with Another File');
  const file = await targetFile(services, title, argument);
  if (!file) return;
  const others = (await findUsersFiles(atMost)).filter((uri) => uri.toString() !== file.toString());
  const other = await askOther(title, others);
  if (other) await services.comparisons.show(file, otherFile(other, file));
};

async function askOther(title: string, others: readonly Uri[]): Promise<Uri | undefined> {
  const choices = [
    ...others.map((value) => ({ value, label: workspace.asRelativePath(value) })),
    { value: elsewhere, label: l10n.t('Choose a file…'), alwaysShow: true },
  ];
  const prompt = l10n.t('Which file is the earlier one?');
  const answer = others.length === 0 ? { value: elsewhere } : await askOne<Uri | null>({ title, prompt, choices });
  if (typeof answer === 'string') return undefined;
  if (answer.value !== elsewhere) return answer.value;
  const [chosen] = (await window.showOpenDialog({ title, openLabel: l10n.t('Compare') })) ?? [];
  return chosen;
}
