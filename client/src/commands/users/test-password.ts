import { l10n, workspace } from 'vscode';
import { SignInUserRequest, type SignInAnswer } from '../../../../server/src/common/protocol/change.ts';
import { isUsername } from '../../../../server/src/common/names.ts';
import { plainText } from '../../../../server/src/common/words/message.ts';
import { HashCancelled } from '../../../../server/src/hashing/host.ts';
import { signIn } from '../../../../server/src/hashing/sign-in.ts';
import { userMeant } from '../../change/meant.ts';
import { plain } from '../../change/tell-change.ts';
import type { Command } from '../../services.ts';
import { askText } from '../../ui/ask-text.ts';
import { tell } from '../../ui/tell.ts';

/** Says whether a password is that of a user, and what the server would answer. The password stays in the client. */
export const testPassword: Command = async (services, ...given) => {
  const meant = await userMeant(services, l10n.t('Test a Password'), given);
  if (!meant) return;
  const { uri, username } = meant;
  await workspace.openTextDocument(uri);
  const asked = { uri: uri.toString(), username };
  const found = await services.server.request<SignInAnswer | null>(SignInUserRequest, asked);
  if (found?.loads !== true) {
    tell.warning(l10n.t('The server does not start with this file: nobody signs in. Its problems say why.'));
    return;
  }
  const title = l10n.t('Test a password of {0}', username);
  const prompt = l10n.t('The password to try. It is kept nowhere.');
  const answer = await askText({ title, prompt, password: true });
  if (typeof answer === 'string') return;
  try {
    const { fits, said } = await signIn(username, found.user, answer.value, services.hasher);
    tell[fits ? 'information' : 'warning'](plain(plainText(said, isUsername)));
  } catch (error) {
    if (!(error instanceof HashCancelled)) throw error;
  }
};
