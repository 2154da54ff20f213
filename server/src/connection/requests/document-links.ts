import { DocumentLinkRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { loadReader } from '../deployments/load.ts';
import { aboutDocument } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { answerAboutFile } from './shared/about-file.ts';
import { deploymentAt } from './shared/deployment-at.ts';

/** A click opens the users file that a deployment file names, and the page about a finding that a comment names. */
export function documentLinks(services: Services): Binding {
  return {
    capabilities: { documentLinkProvider: { resolveProvider: false } },
    handlers: [
      answerAboutFile(
        DocumentLinkRequest.type,
        aboutDocument,
        services,
        null,
        async () => {
          const { codeLinks } = await import('../../features/navigation/code-links.ts');
          return ({ file }) => [...codeLinks(file)];
        },
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
