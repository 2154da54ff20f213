import { DocumentRangeFormattingRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { range, uriHolder } from '../params/lsp.ts';
import { record } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { forUsersFiles } from './shared/for-users-files.ts';
import { answerInTurns } from './shared/in-turns.ts';

const { type } = DocumentRangeFormattingRequest;
const asked = record({ textDocument: uriHolder, range });

/** Lays out the users that have a line of a range. */
export function rangeFormatting(services: Services): Binding {
  const handlers = [
    answerInTurns(type, asked, services, [], async () => {
      const { format } = await import('../../features/format/format.ts');
      return function* (file, params) {
        return [...(yield* format(file, params.range))];
      };
    }),
  ];
  const isTold = services.client.capabilities.textDocument?.rangeFormatting?.dynamicRegistration === true;
  return isTold
    ? { capabilities: {}, handlers, ...forUsersFiles(type, (documentSelector) => ({ documentSelector }), services) }
    : { capabilities: { documentRangeFormattingProvider: true }, handlers };
}
