import { l10n, Uri, workspace } from 'vscode';
import type { FileEdit } from '../../../server/src/common/protocol/change.ts';
import { tell, type Offer } from '../ui/tell.ts';

/** Says what a change means and what must follow, with a way to save the files. */
export function tellChange(uris: readonly Uri[], said: readonly string[], ...offers: readonly Offer[]): void {
  if (said.length === 0) return;
  tell.information(plain(said.join(' ')), ...offers, {
    label: l10n.t('Save'),
    run: () => Promise.all(uris.map((uri) => save(uri))),
  });
}

export function urisOf(files: readonly FileEdit[]): readonly Uri[] {
  return files.map(({ textDocument }) => Uri.parse(textDocument.uri));
}

async function save(uri: Uri): Promise<void> {
  const key = uri.toString();
  const document = workspace.textDocuments.find((each) => each.uri.toString() === key);
  if (document && !(await document.save())) tell.warning(l10n.t('The file could not be saved.'));
}

/** Messages have no way to set code apart. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}
