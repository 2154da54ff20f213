import { SelectionRangeRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { position, uriHolder } from '../params/lsp.ts';
import { listOf, record } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { answerInTurns } from './shared/in-turns.ts';

const asked = record({ textDocument: uriHolder, positions: listOf(position) });

/** More cursors than this get the answer that any place has: the whole file. */
const mostPositions = 200;

/** How the selections at some places grow. */
export function selectionRanges(services: Services): Binding {
  return {
    capabilities: { selectionRangeProvider: true },
    handlers: [
      answerInTurns(SelectionRangeRequest.type, asked, services, [], async () => {
        const { selectionRangesAt } = await import('../../features/structure/selection-ranges.ts');
        return (file, { positions }) => selectionRangesAt(file, positions, mostPositions);
      }),
    ],
  };
}
