import { DefinitionRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { aboutPosition } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';

/** Where the user, workspace or anchor under the cursor is defined. */
export function definition(services: Services): Binding {
  return {
    capabilities: { definitionProvider: true },
    handlers: [
      answerAboutFile(DefinitionRequest.type, aboutPosition, services, null, async () => {
        const { definitionAt } = await import('../../features/navigation/definition.ts');
        return ({ file }, { textDocument, position }) => {
          const range = definitionAt(file, position);
          return range && { uri: textDocument.uri, range };
        };
      }),
    ],
  };
}
