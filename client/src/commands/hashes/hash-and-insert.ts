import { l10n, window } from 'vscode';
import type { Command } from '../../services.ts';
import { tell } from '../../ui/tell.ts';
import { newHash } from './new-hash.ts';

/** Writes the hash of a typed password over the selection of the active editor, whatever its file is. */
export const hashAndInsert: Command = async (services) => {
  const editor = window.activeTextEditor;
  if (!editor) {
    tell.information(l10n.t('Open the file first in which the hash is to stand.'));
    return;
  }
  const hash = await newHash(services, l10n.t('Hash a Password'), editor.document.uri);
  if (hash === undefined) return;
  const written = await editor.edit((edit) => {
    edit.replace(editor.selection, hash);
  });
  if (!written) tell.warning(l10n.t('The hash could not be written: the editor takes no changes.'));
};
