import type { DocumentDiagnosticParams } from 'vscode-languageserver';
import { DocumentDiagnosticRequest, RequestType, WorkspaceDiagnosticRequest } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { pullsDiagnostics } from '../client/capabilities.ts';
import { noDiagnostics, PullDiagnostics, type DocumentAnswer } from '../diagnostics/pull-diagnostics.ts';
import { answer } from '../handlers.ts';
import { uriHolder } from '../params/lsp.ts';
import { listOf, optional, record, text } from '../params/shape.ts';
import type { Services } from '../services.ts';

const aboutOne = record({ textDocument: uriHolder, previousResultId: optional(text) });
const aboutAll = record({ previousResultIds: optional(listOf(record({ uri: text, value: text }))) });

const documentRequest = new RequestType<DocumentDiagnosticParams, DocumentAnswer, void>(
  DocumentDiagnosticRequest.method,
);

/**
 * What there is to say about a document, or about all of them. Clients that never ask are told by `pushDiagnostics`.
 */
export function diagnostics(services: Services): Binding {
  if (!pullsDiagnostics(services.client.capabilities)) return { capabilities: {}, handlers: [] };
  const pull = new PullDiagnostics(services);
  return {
    capabilities: {
      diagnosticProvider: { identifier: 'users-yml', interFileDependencies: false, workspaceDiagnostics: true },
    },
    handlers: [
      answer(documentRequest, aboutOne, noDiagnostics, ({ textDocument: { uri }, previousResultId }, token) =>
        pull.answer(uri, previousResultId, token),
      ),
      answer(WorkspaceDiagnosticRequest.type, aboutAll, { items: [] }, ({ previousResultIds }, token) =>
        pull.answerAll(previousResultIds ?? [], token),
      ),
    ],
  };
}
