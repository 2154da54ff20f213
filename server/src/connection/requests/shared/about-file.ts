import type { CancellationToken, RequestType } from 'vscode-languageserver';
import type { Handler } from '../../binding.ts';
import { throwIfCancelled } from '../../cancellation.ts';
import { openFile, type OpenFile } from '../../documents/open-file.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import { answer } from '../../handlers.ts';
import type { Shape } from '../../params/shape.ts';
import type { Services } from '../../services.ts';

type Work<P, R> = (open: OpenFile, params: P, token: CancellationToken) => R | Promise<R>;

/**
 * Answers a request about an open users file, once all of it is read; about any other document as `other` does, else
 * with `fallback`. What finds the answer is loaded when somebody first asks. Who cancels the request meanwhile gets no
 * answer.
 */
export function answerAboutFile<P extends { readonly textDocument: { readonly uri: string } }, R>(
  type: RequestType<unknown, R, unknown>,
  shape: Shape<P>,
  { documents }: Services,
  fallback: NoInfer<R>,
  load: () => Promise<Work<P, NoInfer<R>>>,
  other?: (document: TrackedDocument, params: P, token: CancellationToken) => Promise<NoInfer<R>>,
): Handler {
  return answer(type, shape, fallback, async (params, token) => {
    // First of all: while it loads the text may change.
    const work = await load();
    const open = await openFile(documents, params.textDocument.uri);
    throwIfCancelled(token);
    if (open) return work(open, params, token);
    const document = other && documents.getOpen(params.textDocument.uri);
    return document ? other(document, params, token) : fallback;
  });
}
