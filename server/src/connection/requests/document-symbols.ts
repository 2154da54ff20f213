import { DocumentSymbolRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { aboutDocument } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';

/** What an outline shows: a tree, or a flat list for a client that knows `SymbolInformation` alone. */
export function documentSymbols(services: Services): Binding {
  const { documentSymbol } = services.client.capabilities.textDocument ?? {};
  const takesTrees = documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  return {
    capabilities: { documentSymbolProvider: true },
    handlers: [
      answerAboutFile(DocumentSymbolRequest.type, aboutDocument, services, [], async () => {
        const { documentSymbols: symbolsOf, flatSymbols } = await import('../../features/document-symbols.ts');
        return ({ file, document }, { textDocument: { uri } }) => {
          if (document.settings.outline === 'off') return [];
          const symbols = symbolsOf(file);
          return takesTrees ? symbols : flatSymbols(symbols, uri);
        };
      }),
    ],
  };
}
