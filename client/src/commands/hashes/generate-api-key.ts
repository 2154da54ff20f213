import { env, l10n, window } from 'vscode';
import { randomApiKey } from '../../../../server/src/hashing/api-key.ts';
import type { Command } from '../../services.ts';
import { tell } from '../../ui/tell.ts';

/** Writes a random API key over the selection, or puts it into the clipboard when no editor takes it. */
export const generateApiKey: Command = async () => {
  const key = randomApiKey();
  const editor = window.activeTextEditor;
  if (
    editor &&
    (await editor.edit((edit) => {
      edit.replace(editor.selection, key);
    }))
  )
    return;
  await env.clipboard.writeText(key);
  tell.information(l10n.t('A new API key is in the clipboard.'));
};
