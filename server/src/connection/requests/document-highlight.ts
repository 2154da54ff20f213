import { DocumentHighlightRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { aboutPosition } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { answerInTurns } from './shared/in-turns.ts';

/** Where else the name or anchor under the cursor stands. */
export function documentHighlight(services: Services): Binding {
  return {
    capabilities: { documentHighlightProvider: true },
    handlers: [
      answerInTurns(DocumentHighlightRequest.type, aboutPosition, services, [], async () => {
        const { highlightsAt } = await import('../../features/navigation/highlights.ts');
        return (file, { position }) => highlightsAt(file, position);
      }),
    ],
  };
}
