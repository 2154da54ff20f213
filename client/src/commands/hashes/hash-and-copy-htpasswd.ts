import { env, l10n, window } from 'vscode';
import { formatHash } from '../../../../server/src/hashing/format-hash.ts';
import type { Command } from '../../services.ts';
import { askText } from '../../ui/ask-text.ts';
import { tell } from '../../ui/tell.ts';
import { newHash } from './new-hash.ts';

/** Puts a line for an htpasswd file into the clipboard. */
export const hashAndCopyHtpasswd: Command = async (services) => {
  const title = l10n.t('Hash a Password');
  const user = await askText({ title, prompt: l10n.t('User name in the htpasswd file'), check: userFault });
  if (typeof user === 'string') return;
  const hash = await newHash(services, title, window.activeTextEditor?.document.uri, [user.value]);
  if (hash === undefined) return;
  await env.clipboard.writeText(formatHash(hash, { format: 'htpasswd', user: user.value }));
  tell.information(l10n.t('The line for the htpasswd file is in the clipboard.'));
};

function userFault(text: string): string | undefined {
  if (text === '') return l10n.t('The name is empty.');
  return /[:\p{Cc}]/u.test(text) ? l10n.t('A colon ends the name in an htpasswd file, so it has none.') : undefined;
}
