import { ReferencesRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { aboutReferences } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { answerInTurns } from './shared/in-turns.ts';

/** Who names the user or workspace under the cursor, or takes up the anchor there. */
export function references(services: Services): Binding {
  return {
    capabilities: { referencesProvider: true },
    handlers: [
      answerInTurns(ReferencesRequest.type, aboutReferences, services, [], async () => {
        const { referencesAt } = await import('../../features/navigation/references.ts');
        return function* (file, { textDocument, position, context }) {
          const ranges = yield* referencesAt(file, position, { withDeclarations: context.includeDeclaration });
          return ranges.map((range) => ({ uri: textDocument.uri, range }));
        };
      }),
    ],
  };
}
