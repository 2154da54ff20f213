import type { SymbolInformation } from 'vscode-languageserver';
import { WorkspaceSymbolRequest } from '../../protocol-library.ts';
import { workspaceSymbols as symbolsOf } from '../../features/workspace-symbols.ts';
import type { Binding } from '../binding.ts';
import { readInTurns } from '../documents/read-in-turns.ts';
import { answer } from '../handlers.ts';
import { record, text } from '../params/shape.ts';
import type { Services } from '../services.ts';

/** More than anybody looks through: who wants another one types another letter. */
const mostSymbols = 1000;

/** Users and workspaces of all users files, open or not. */
export function workspaceSymbols({ documents, scheduler }: Services): Binding {
  return {
    capabilities: { workspaceSymbolProvider: true },
    handlers: [
      answer(WorkspaceSymbolRequest.type, record({ query: text }), [], async ({ query }, token) => {
        const symbols: SymbolInformation[] = [];
        for (const { uri } of documents.all) {
          const find = (): ReturnType<typeof documents.get> => documents.get(uri);
          const read = await readInTurns(find, (file) => symbolsOf(file, query), scheduler, token);
          for (const { name, kind, range } of read?.result ?? []) {
            if (symbols.length < mostSymbols) symbols.push({ name, kind, location: { uri, range } });
          }
        }
        return symbols;
      }),
    ],
  };
}
