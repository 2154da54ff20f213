import { env, l10n, workspace } from 'vscode';
import { HandOutRequest, type HandOutAnswer } from '../../../../server/src/common/protocol/change.ts';
import { userMeant } from '../../change/meant.ts';
import { askAddress } from '../../hand-out/ask-address.ts';
import { handOutText } from '../../hand-out/hand-out-text.ts';
import { handOutWords } from '../../hand-out/hand-out-words.ts';
import type { Command } from '../../services.ts';
import { tell } from '../../ui/tell.ts';

/** Puts into the clipboard what a user is given to sign in: address, username, API key, and the lines of Python. */
export const copyHandOut: Command = async (services, ...given) => {
  const meant = await userMeant(services, l10n.t('Copy Hand-Out'), given);
  if (!meant) return;
  const { uri, username } = meant;
  // Open, so that the server has its text.
  await workspace.openTextDocument(uri);
  const params = { uri: uri.toString(), username };
  const answer = await services.server.request<HandOutAnswer | null>(HandOutRequest, params);
  if (!answer) {
    tell.information(l10n.t('The server does not load {0}: the problems say why.', username));
    return;
  }
  const address = await askAddress(services.memory, l10n.t('Hand-out of {0}', username));
  if (address === undefined) return;
  const { server, apiKey, workspaces } = answer;
  await env.clipboard.writeText(
    handOutText(server, address, { username, password: null, apiKey, workspaces }, handOutWords),
  );
  tell.information(
    apiKey === null
      ? l10n.t(
          'The hand-out of {0} is in the clipboard, without the API key, which is good for nothing here.',
          username,
        )
      : l10n.t('The hand-out of {0} is in the clipboard, with the API key. The password is in no file.', username),
  );
};
