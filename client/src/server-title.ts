import { l10n } from 'vscode';
import type { ServerName } from '../../server/src/common/protocol.ts';

/** What a generation of the server is called. */
export function serverTitle(name: ServerName): string {
  switch (name) {
    case 'rubrix-0.18':
      return 'Rubrix 0.18';
    case 'argilla-1.0':
      return 'Argilla 1.0';
    case 'argilla-1.3':
      return 'Argilla 1.3';
    case 'argilla-1.5':
      return 'Argilla 1.5';
    case 'argilla-migrate':
      return l10n.t('Argilla migrate task');
  }
}
