import type { ClientCapabilities, TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../text/range.ts';

/**
 * Edits of one version of a document. A client that can check the version refuses them once the text is another one.
 */
export function workspaceEdit(
  { workspace }: ClientCapabilities,
  { uri, version }: { readonly uri: string; readonly version: number | null },
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const plain: LspTextEdit[] = edits.map(({ range, newText }) => ({ range, newText }));
  return workspace?.workspaceEdit?.documentChanges === true
    ? { documentChanges: [{ textDocument: { uri, version }, edits: plain }] }
    : { changes: { [uri]: plain } };
}
