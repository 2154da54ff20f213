import {
  type CancellationToken,
  type Connection,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
} from 'vscode-languageserver';
import { documentSymbols, flatSymbols } from '../../features/document-symbols.ts';
import type { ClientSupport } from '../client/capabilities.ts';
import type { Documents } from '../documents/documents.ts';
import type { Guard } from '../guard.ts';
import { settledDocument } from '../documents/open-file.ts';

interface SymbolOptions {
  readonly documents: Documents;
  readonly guard: Guard;
  readonly support: ClientSupport;
}

/** Answers what an outline shows. */
export function answerDocumentSymbols(connection: Connection, { documents, guard, support }: SymbolOptions): void {
  const answer = async (
    { textDocument: { uri } }: DocumentSymbolParams,
    token: CancellationToken,
  ): Promise<DocumentSymbol[] | SymbolInformation[]> => {
    const document = await settledDocument(documents, uri, token);
    const symbols = document?.file ? documentSymbols(document.file) : [];
    return support.symbolTrees ? symbols : flatSymbols(symbols, uri);
  };
  connection.onDocumentSymbol((params, token) => guard('textDocument/documentSymbol', [], () => answer(params, token)));
}
