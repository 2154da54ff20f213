import { l10n } from 'vscode';
import { changeAndTell } from '../../change/change-and-tell.ts';
import type { Command } from '../../services.ts';
import { targetFile } from '../target-file.ts';

/** Sorts the users of a file by name, with their comments. */
export const sortUsers: Command = async (services, given) => {
  const uri = await targetFile(services, l10n.t('Sort Users'), given);
  if (uri) await changeAndTell(services, [{ uri, steps: [{ kind: 'sort' }] }]);
};
