import { l10n } from 'vscode';
import { changeAndTell } from '../../change/change-and-tell.ts';
import { usersMeant } from '../../change/meant.ts';
import type { Command } from '../../services.ts';
import { confirms } from '../../ui/confirm.ts';

/** Takes users out of their files, once somebody has said yes to it. */
export const removeUsers: Command = async (services, ...given) => {
  const meant = await usersMeant(services, l10n.t('Remove'), given);
  if (!meant) return;
  const names = meant.flatMap(({ usernames }) => usernames);
  const question = names.length === 1 ? l10n.t('Remove {0}?', names.join()) : l10n.t('Remove {0} users?', names.length);
  const detail = l10n.t('{0}: with password, API key and comments. You can undo it in the editor.', names.join(', '));
  if (!(await confirms(question, detail, l10n.t('Remove')))) return;
  const changes = meant.map(({ uri, usernames }) => ({
    uri,
    steps: usernames.map((username) => ({ kind: 'remove', username }) as const),
  }));
  await changeAndTell(services, changes);
};
