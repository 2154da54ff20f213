import { l10n } from 'vscode';
import { forEachUser } from './each-user.ts';

/** Keeps users from signing in, also with their API keys. */
export const disableUsers = forEachUser(
  () => l10n.t('Disable'),
  (username) => ({ kind: 'disable', username }),
);
