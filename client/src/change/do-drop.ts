import { l10n, Uri } from 'vscode';
import type { Services } from '../services.ts';
import { dropMeaning, type DropMeaning } from '../tree/dropping/drop-meaning.ts';
import { askOne } from '../ui/ask-choice.ts';
import { confirms } from '../ui/confirm.ts';
import { changeAndTell } from './change-and-tell.ts';
import type { UsersMeant } from './meant.ts';
import { changeReach, type ReachChange } from './reach.ts';
import { toOtherFile } from './to-other-file.ts';

type Grant = Extract<DropMeaning, { readonly kind: 'grant' }>;

/**
 * Does what it means to drop nodes of the tree on another one. A member that is dropped on another workspace may stay
 * in the first or leave it: that is asked, as VS Code does not say which keys are held.
 */
export async function doDrop(services: Services, ids: readonly string[], target: string | undefined): Promise<void> {
  const meaning = dropMeaning(ids, target, (id) => services.tree.node(id));
  switch (meaning?.kind) {
    case undefined:
      return;
    case 'grant':
      return grant(services, meaning);
    case 'revoke':
      await changeReach(services, revocations(meaning.users));
      return;
    case 'file':
      return toOtherFile(services, byFile(meaning.users), Uri.parse(meaning.uri));
    case 'merge':
      return merge(services, meaning);
  }
}

async function grant(services: Services, { uri, users, workspaces }: Grant): Promise<void> {
  const grants = users.map(({ username }): ReachChange => ({
    uri: Uri.parse(uri),
    kind: 'grant',
    username,
    workspaces,
  }));
  const members = users.filter(({ from }) => from !== undefined);
  if (members.length === 0) {
    await changeReach(services, grants);
    return;
  }
  const [to, from] = [workspaces.join(', '), [...new Set(members.map((user) => user.from))].join(', ')];
  const answer = await askOne({
    title: l10n.t('{0} into {1}', users.map(({ username }) => username).join(', '), to),
    prompt: l10n.t('Who gets {0} may keep {1} or leave it.', to, from),
    choices: [
      { value: false, label: l10n.t('Add to {0}', to), description: l10n.t('and stay in {0}', from) },
      { value: true, label: l10n.t('Move to {0}', to), description: l10n.t('and leave {0}', from) },
    ],
  });
  if (typeof answer === 'string') return;
  await changeReach(services, answer.value ? [...grants, ...revocations(members)] : grants);
}

async function merge(
  services: Services,
  { uri, from, to }: Extract<DropMeaning, { readonly kind: 'merge' }>,
): Promise<void> {
  const detail = l10n.t('Whoever lists {0} lists {1} instead. Data stay where they are.', from, to);
  if (!(await confirms(l10n.t('Merge {0} into {1}?', from, to), detail, l10n.t('Merge')))) return;
  await changeAndTell(services, [{ uri: Uri.parse(uri), steps: [{ kind: 'mergeWorkspaces', from, to }] }]);
}

function revocations(users: Grant['users']): readonly ReachChange[] {
  return users.flatMap(({ uri, username, from }) =>
    from === undefined ? [] : [{ uri: Uri.parse(uri), kind: 'revoke' as const, username, workspaces: [from] }],
  );
}

function byFile(users: Grant['users']): readonly UsersMeant[] {
  const uris = [...new Set(users.map(({ uri }) => uri))];
  return uris.map((uri) => ({
    uri: Uri.parse(uri),
    usernames: [...new Set(users.flatMap((user) => (user.uri === uri ? [user.username] : [])))],
  }));
}
