import { l10n } from 'vscode';
import type { HandOutWords } from './hand-out-text.ts';

/** In the language of the window: that of who hands it on. */
export const handOutWords: HandOutWords = {
  address: (value) => l10n.t('Address: {0}', value),
  username: (value) => l10n.t('Username: {0}', value),
  password: (value) => l10n.t('Password: {0}', value),
  apiKey: (value) => l10n.t('API key: {0}', value),
};
