import { Range, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { FileEdit } from '../../../server/src/common/protocol/change.ts';

/** Whether the texts are still those that edits were made for. */
export function areCurrent(files: readonly FileEdit[]): boolean {
  return files.every(({ textDocument: { uri, version } }) => {
    const key = Uri.parse(uri).toString();
    return workspace.textDocuments.find((document) => document.uri.toString() === key)?.version === version;
  });
}

/** Writes edits into open documents, as one step to undo. False where the editor takes none. */
export async function writeEdit(files: readonly FileEdit[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { textDocument, edits } of files) {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      const place = new Range(start.line, start.character, end.line, end.character);
      edit.replace(Uri.parse(textDocument.uri), place, newText);
    }
  }
  return workspace.applyEdit(edit);
}
