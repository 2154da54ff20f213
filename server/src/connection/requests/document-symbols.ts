import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
// Nearly every editor asks for it as soon as a file is open.
import { documentSymbols as symbolsOf, flatSymbols } from '../../features/outline/document-symbols.ts';
import { DocumentSymbolRequest, RequestType } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { aboutDocument } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { JsonList } from '../transport/json-list.ts';
import { answerInTurns } from './shared/in-turns.ts';

const request = new RequestType<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[] | JsonList, void>(
  DocumentSymbolRequest.method,
);

/** What an outline shows: a tree, or a flat list for a client that knows `SymbolInformation` alone. */
export function documentSymbols(services: Services): Binding {
  const { documentSymbol } = services.client.capabilities.textDocument ?? {};
  const takesTrees = documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  return {
    capabilities: { documentSymbolProvider: true },
    handlers: [
      answerInTurns(request, aboutDocument, services, [], () =>
        Promise.resolve(function* (file, { textDocument }) {
          if (services.documents.getOpen(textDocument.uri)?.settings.outline === 'off') return [];
          const list = new JsonList();
          const symbols: DocumentSymbol[] = [];
          const isText = takesTrees && services.takesLists;
          for (const few of symbolsOf(file)) {
            if (isText) list.add(few);
            else for (const symbol of few) symbols.push(symbol);
            yield;
          }
          if (isText) return list;
          return takesTrees ? symbols : flatSymbols(symbols, textDocument.uri);
        }),
      ),
    ],
  };
}
