import { l10n, type Uri } from 'vscode';
import { atHead } from '../../compare/earlier.ts';
import { repositoryOf } from '../../git/open-git.ts';
import type { Command, Services } from '../../services.ts';
import { tell } from '../../ui/tell.ts';
import { targetFile } from '../target-file.ts';

/** Shows whose access a file changes since the last commit. */
export const compareWithHead: Command = async (services, argument) => {
  const file = await targetFile(services, l10n.t('Compare Access with HEAD'), argument);
  if (file) await showSinceHead(services, file);
};

export async function showSinceHead({ comparisons }: Services, file: Uri): Promise<void> {
  const repository = await repositoryOf(file);
  if (typeof repository === 'string') {
    tell.information(repository);
    return;
  }
  if (repository.state.HEAD?.commit === undefined) {
    tell.information(l10n.t('The repository has no commit yet to compare with.'));
    return;
  }
  await comparisons.show(file, atHead(repository, file));
}
