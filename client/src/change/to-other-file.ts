import { l10n, workspace, type Uri } from 'vscode';
import type { Services } from '../services.ts';
import { askOne } from '../ui/ask-choice.ts';
import { changeAndTell } from './change-and-tell.ts';
import type { UsersMeant } from './meant.ts';

/** Asks whether users move into another file or are copied, and does so, as one step over all files. */
export async function toOtherFile(services: Services, meant: readonly UsersMeant[], target: Uri): Promise<void> {
  const sources = meant.filter(({ uri }) => uri.toString() !== target.toString());
  const names = sources.flatMap(({ usernames }) => usernames);
  if (names.length === 0) return;
  const who = names.length === 1 ? names.join() : l10n.t('{0} users', names.length);
  const answer = await askOne({
    title: l10n.t('{0} into {1}', who, workspace.asRelativePath(target)),
    prompt: l10n.t('With password and API key. Data do not come along.'),
    choices: [
      { value: true, label: l10n.t('Move'), description: l10n.t('out of the other file') },
      { value: false, label: l10n.t('Copy'), description: l10n.t('the other file stays as it is') },
    ],
  });
  if (typeof answer === 'string') return;
  const copies = sources.flatMap(({ uri, usernames }) =>
    usernames.map((username) => ({ kind: 'copy', username, uri: uri.toString() }) as const),
  );
  const removals = sources.map(({ uri, usernames }) => ({
    uri,
    steps: usernames.map((username) => ({ kind: 'remove', username }) as const),
  }));
  await changeAndTell(services, [{ uri: target, steps: copies }, ...(answer.value ? removals : [])]);
}
