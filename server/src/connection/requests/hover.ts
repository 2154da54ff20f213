import { HoverRequest } from '../../protocol-library.ts';
import { hoverAt } from '../../features/hover/hover.ts';
import type { Binding } from '../binding.ts';
import { preferredMarkup } from '../client/capabilities.ts';
import { aboutPosition } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';

/** What the server makes of the place under the pointer. */
export function hover(services: Services): Binding {
  const format = preferredMarkup(services.client.capabilities.textDocument?.hover?.contentFormat);
  return {
    capabilities: { hoverProvider: true },
    handlers: [
      answerAboutFile(HoverRequest.type, aboutPosition, services, null, ({ file }, { position }) =>
        hoverAt(file, position, format),
      ),
    ],
  };
}
