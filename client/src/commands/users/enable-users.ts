import { l10n } from 'vscode';
import { forEachUser } from './each-user.ts';

/** Lets disabled users sign in again. */
export const enableUsers = forEachUser(
  () => l10n.t('Enable'),
  (username) => ({ kind: 'enable', username }),
);
