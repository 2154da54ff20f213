import type { TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../text/range.ts';

/** Edits of one version of a document. A client that can check the version refuses them once the text is another one. */
export function workspaceEdit(
  uri: string,
  version: number | null,
  edits: readonly TextEdit[],
  versioned: boolean,
): WorkspaceEdit {
  const plain: LspTextEdit[] = edits.map(({ range, newText }) => ({ range, newText }));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: plain }] }
    : { changes: { [uri]: plain } };
}
