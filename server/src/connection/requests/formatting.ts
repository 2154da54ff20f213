import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import { DocumentFormattingRequest, RequestType } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { aboutDocument } from '../params/lsp.ts';
import type { Services } from '../services.ts';
import { sentList, type JsonList } from '../transport/json-list.ts';
import { forUsersFiles } from './shared/for-users-files.ts';
import { answerInTurns } from './shared/in-turns.ts';

const { type } = DocumentFormattingRequest;
const request = new RequestType<DocumentFormattingParams, TextEdit[] | JsonList, void>(type.method);

/** Lays out a whole file. */
export function formatting(services: Services): Binding {
  const handlers = [
    answerInTurns(request, aboutDocument, services, [], async () => {
      const { format } = await import('../../features/format/format.ts');
      return function* (file) {
        return yield* sentList(yield* format(file, null), services.takesLists);
      };
    }),
  ];
  const isTold = services.client.capabilities.textDocument?.formatting?.dynamicRegistration === true;
  return isTold
    ? { capabilities: {}, handlers, ...forUsersFiles(type, (documentSelector) => ({ documentSelector }), services) }
    : { capabilities: { documentFormattingProvider: true }, handlers };
}
