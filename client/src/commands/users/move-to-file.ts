import { l10n, Uri, workspace } from 'vscode';
import { usersMeant } from '../../change/meant.ts';
import { toOtherFile } from '../../change/to-other-file.ts';
import { findUsersFiles } from '../../files/find-files.ts';
import type { Command } from '../../services.ts';
import { askOne } from '../../ui/ask-choice.ts';
import { tell } from '../../ui/tell.ts';

const atMost = 100;

/** Moves or copies users into another users file, which is asked for. */
export const moveToFile: Command = async (services, ...given) => {
  const title = l10n.t('Move or Copy to Another File');
  const meant = await usersMeant(services, title, given);
  if (!meant) return;
  const sources = new Set(meant.map(({ uri }) => uri.toString()));
  const known = services.store.files.map((file) => Uri.parse(file.uri));
  const files = known.length > 1 ? known : await findUsersFiles(atMost);
  const choices = files
    .filter((uri) => sources.size > 1 || !sources.has(uri.toString()))
    .map((value) => ({ value, label: workspace.asRelativePath(value) }));
  if (choices.length === 0) {
    tell.information(l10n.t('There is no other users file here. The command "New Users File" makes one.'));
    return;
  }
  const answer = await askOne({ title, prompt: l10n.t('Into which file?'), choices });
  if (typeof answer !== 'string') await toOtherFile(services, meant, answer.value);
};
