import { l10n } from 'vscode';
import { forEachUser } from './each-user.ts';

/** Gives users new random API keys. */
export const replaceApiKey = forEachUser(
  () => l10n.t('New API Key'),
  (username) => ({ kind: 'newApiKey', username }),
);
