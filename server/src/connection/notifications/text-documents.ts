import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Binding } from '../binding.ts';
import { follow } from '../handlers.ts';
import type { Services } from '../services.ts';

/**
 * Follows the texts that are open. Which of them matter is told by name, setting and content: a template has another
 * language.
 */
export function textDocuments({ documents, files }: Services): Binding {
  return {
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    },
    handlers: [
      follow(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, version, text } }) => {
        documents.open(uri, version, text);
      }),
      follow(DidChangeTextDocumentNotification.type, ({ textDocument: { uri, version }, contentChanges }) => {
        documents.change(uri, version, contentChanges);
      }),
      follow(DidCloseTextDocumentNotification.type, async ({ textDocument: { uri } }) => {
        documents.close(uri);
        await files.closed(uri);
      }),
    ],
  };
}
