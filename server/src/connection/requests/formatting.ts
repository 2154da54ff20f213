import { DocumentFormattingRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { aboutDocument } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { forUsersFiles } from './shared/for-users-files.ts';
import { answerInTurns } from './shared/in-turns.ts';

const { type } = DocumentFormattingRequest;

/** Lays out a whole file. */
export function formatting(services: Services): Binding {
  const handlers = [
    answerInTurns(type, aboutDocument, services, [], async () => {
      const { format } = await import('../../features/format/format.ts');
      return function* (file) {
        return [...(yield* format(file, null))];
      };
    }),
  ];
  const isTold = services.client.capabilities.textDocument?.formatting?.dynamicRegistration === true;
  return isTold
    ? { capabilities: {}, handlers, ...forUsersFiles(type, (documentSelector) => ({ documentSelector }), services) }
    : { capabilities: { documentFormattingProvider: true }, handlers };
}
