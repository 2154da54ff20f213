import type { ClientCapabilities, TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../text/range.ts';

/** Edits of one version of a document. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** Edits of documents. A client that can check versions refuses them once a text is another one. */
export function workspaceEdit({ workspace }: ClientCapabilities, files: readonly DocumentEdits[]): WorkspaceEdit {
  if (workspace?.workspaceEdit?.documentChanges !== true)
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, plain(edits)])) };
  return {
    documentChanges: files.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits: plain(edits) })),
  };
}

function plain(edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ range, newText }) => ({ range, newText }));
}
