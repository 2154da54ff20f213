import { DocumentSymbolRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { aboutDocument } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { answerInTurns } from './shared/in-turns.ts';

/** What an outline shows: a tree, or a flat list for a client that knows `SymbolInformation` alone. */
export function documentSymbols(services: Services): Binding {
  const { documentSymbol } = services.client.capabilities.textDocument ?? {};
  const takesTrees = documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  return {
    capabilities: { documentSymbolProvider: true },
    handlers: [
      answerInTurns(DocumentSymbolRequest.type, aboutDocument, services, [], async () => {
        const { documentSymbols: symbolsOf, flatSymbols } = await import('../../features/outline/document-symbols.ts');
        return function* (file, { textDocument }) {
          if (services.documents.getOpen(textDocument.uri)?.settings.outline === 'off') return [];
          const symbols = yield* symbolsOf(file);
          return takesTrees ? symbols : flatSymbols(symbols, textDocument.uri);
        };
      }),
    ],
  };
}
