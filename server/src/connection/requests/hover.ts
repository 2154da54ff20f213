import { HoverRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { preferredMarkup } from '../client/capabilities.ts';
import { aboutPosition } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';
import { hoverOfDeployment } from './shared/deployment-hover.ts';

/** What the server makes of the place under the pointer. */
export function hover(services: Services): Binding {
  const format = preferredMarkup(services.client.capabilities.textDocument?.hover?.contentFormat);
  return {
    capabilities: { hoverProvider: true },
    handlers: [
      answerAboutFile(
        HoverRequest.type,
        aboutPosition,
        services,
        null,
        async () => {
          const { hoverAt } = await import('../../features/hover/hover.ts');
          return ({ file, document }, { position }) => {
            const { findings, settings } = document;
            // Where the editor does not show all of them, nobody knows which are there.
            const shown = findings.length > settings.maxProblems ? [] : findings;
            return hoverAt(file, position, format, shown, document.uri);
          };
        },
        (document, { position }) => hoverOfDeployment(services, document, position, format),
      ),
    ],
  };
}
