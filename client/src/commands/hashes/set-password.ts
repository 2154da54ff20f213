import { l10n, Range, Uri, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { Command } from '../../services.ts';
import { tell } from '../../ui/tell.ts';
import { newHash } from './new-hash.ts';
import { isPlaceArgument } from '../../../../server/src/common/files/place-argument.ts';

/**
 * Asks for a new password and writes its hash over the value at the place. Writes nothing when the document is another
 * version than the one that the place was found in, or becomes one while the password is typed and hashed.
 */
export const setPassword: Command = async (services, place) => {
  if (!isPlaceArgument(place)) return;
  const uri = Uri.parse(place.uri);
  const document = await workspace.openTextDocument(uri);
  const { start, end } = place.range;
  const { before: front = '', after: behind = '' } = place;
  const range = new Range(start.line, start.character, end.line, end.character);
  const old = document.getText(range);
  const moved = (): boolean => document.version !== place.version || document.getText(range) !== old;
  if (moved()) {
    tellMoved();
    return;
  }

  const { username } = place;
  const title = username === undefined ? l10n.t('Set a Password') : l10n.t('Set a Password: {0}', username);
  const hash = await newHash(services, title, uri, username === undefined ? [] : [username]);
  if (hash === undefined) return;
  if (document.isClosed || moved() || !(await write(document, range, front + hash + behind))) {
    tellMoved();
    return;
  }
  tell.information(
    l10n.t(
      'The hash of the new password is written. The server reads the file when it starts, so save and restart it.',
    ),
  );
};

async function write(document: TextDocument, range: Range, text: string): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  return workspace.applyEdit(edit);
}

function tellMoved(): void {
  tell.warning(l10n.t('The file changed meanwhile, so nothing was written. Please try again.'));
}
