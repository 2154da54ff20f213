import { FoldingRangeRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { aboutDocument } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { answerInTurns } from './shared/in-turns.ts';

/** What can be hidden behind one line. */
export function foldingRanges(services: Services): Binding {
  const limit = services.client.capabilities.textDocument?.foldingRange?.rangeLimit;
  const most = typeof limit === 'number' && limit > 0 ? limit : Infinity;
  return {
    capabilities: { foldingRangeProvider: true },
    handlers: [
      answerInTurns(FoldingRangeRequest.type, aboutDocument, services, [], async () => {
        const { foldingRanges: rangesOf } = await import('../../features/structure/folding-ranges.ts');
        return (file) => rangesOf(file, most);
      }),
    ],
  };
}
