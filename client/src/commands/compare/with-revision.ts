import { l10n, type QuickPickItem, type Uri } from 'vscode';
import { atCommit } from '../../compare/earlier.ts';
import type { GitRepository } from '../../git/git-api.ts';
import { repositoryOf } from '../../git/open-git.ts';
import { commitNamed, isHash } from '../../git/revision-text.ts';
import type { Command } from '../../services.ts';
import { askOne } from '../../ui/ask-choice.ts';
import { askText } from '../../ui/ask-text.ts';
import { tell } from '../../ui/tell.ts';
import { targetFile } from '../target-file.ts';

/** So many are offered of the file's commits, and of branches and tags. */
const mostCommits = 20;
const mostRefs = 30;

interface Revision {
  readonly name: string;
  readonly commit: string;
}

/** Stands for a revision that is typed. */
const typed = null;

/** Shows whose access a file changes since a commit, branch or tag, which is asked for. */
export const compareWithRevision: Command = async (services, argument) => {
  const title = l10n.t('Compare Access with a Revision');
  const file = await targetFile(services, title, argument);
  if (!file) return;
  const repository = await repositoryOf(file);
  if (typeof repository === 'string') {
    tell.information(repository);
    return;
  }
  const revision = await askRevision(title, repository, file);
  if (revision) await services.comparisons.show(file, atCommit(repository, file, revision.name, revision.commit));
};

async function askRevision(title: string, repository: GitRepository, file: Uri): Promise<Revision | undefined> {
  const choices = [
    { value: typed, label: l10n.t('Type a revision…'), alwaysShow: true },
    ...(await commitsOf(repository, file)),
    ...(await refsOf(repository)),
  ];
  const answer = await askOne<Revision | null>({ title, prompt: l10n.t('Since which revision?'), choices });
  if (typeof answer === 'string') return undefined;
  if (answer.value !== typed) return answer.value;
  const name = await askText({ title, prompt: l10n.t('A commit, branch or tag, as HEAD~3 or v1.2') });
  if (typeof name === 'string') return undefined;
  const commit = await commitNamed(repository, name.value.trim());
  if (commit !== undefined) return { name: name.value.trim(), commit };
  tell.information(l10n.t('Git knows no such revision.'));
  return undefined;
}

type Choice = QuickPickItem & { readonly value: Revision };

async function commitsOf(repository: GitRepository, file: Uri): Promise<readonly Choice[]> {
  const commits = await repository.log({ maxEntries: mostCommits, path: file.fsPath }).catch(() => []);
  return commits.flatMap(({ hash, message, authorName = '' }) => {
    if (!isHash(hash)) return [];
    const [label = ''] = message.split('\n');
    const short = hash.slice(0, 8);
    return { value: { name: short, commit: hash }, label: plain(label), description: `${short} ${plain(authorName)}` };
  });
}

async function refsOf(repository: GitRepository): Promise<readonly Choice[]> {
  const refs = await repository.getRefs({ sort: 'committerdate', count: mostRefs }).catch(() => []);
  return refs.flatMap(({ name, commit }) =>
    name !== undefined && isHash(commit)
      ? { value: { name, commit }, label: plain(name), description: commit.slice(0, 8) }
      : [],
  );
}

/** Labels of lists take `$(name)` for an icon. */
function plain(text: string): string {
  return text.replaceAll('$(', '$ (');
}
