import { DocumentLinkRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { loadReader } from '../deployments/load.ts';
import { aboutDocument } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';
import { deploymentAt } from './shared/deployment-at.ts';

/** Where a deployment file names a users file, that is opened by a click. */
export function documentLinks(services: Services): Binding {
  return {
    capabilities: { documentLinkProvider: { resolveProvider: false } },
    handlers: [
      answerAboutFile(
        DocumentLinkRequest.type,
        aboutDocument,
        services,
        null,
        () => Promise.resolve(() => null),
        async (document) => {
          const found = await deploymentAt(services, document);
          if (!found) return null;
          const { graph, path, lines, uriOf } = found;
          const { linksIn } = await loadReader();
          return linksIn(graph, path).map(({ place, target }) => ({
            range: lines.range(place.start, place.end),
            target: uriOf(target),
          }));
        },
      ),
    ],
  };
}
