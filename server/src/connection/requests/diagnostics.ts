import {
  DocumentDiagnosticRequest,
  RequestType,
  WorkspaceDiagnosticRequest,
  type DocumentDiagnosticParams,
} from 'vscode-languageserver';
import type { Binding } from '../binding.ts';
import { pullsDiagnostics } from '../client/capabilities.ts';
import { noDiagnostics, PullDiagnostics, type DocumentAnswer } from '../diagnostics/pull-diagnostics.ts';
import { answer } from '../handlers.ts';
import type { Services } from '../services.ts';

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
      answer(documentRequest, noDiagnostics, (params, token) => pull.answer(params, token)),
      answer(WorkspaceDiagnosticRequest.type, { items: [] }, (params, token) => pull.answerAll(params, token)),
    ],
    dispose: () => {
      pull.dispose();
    },
  };
}
