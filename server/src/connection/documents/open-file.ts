import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Documents } from './documents.ts';
import type { TrackedDocument } from './tracked-document.ts';

/** The open document that a request is about, once all of it is read. Throws when the client no longer waits for the answer. */
export async function settledDocument(
  documents: Documents,
  uri: string,
  token: CancellationToken,
): Promise<TrackedDocument | undefined> {
  const document = documents.getOpen(uri);
  await document?.settle();
  throwIfCancelled(token);
  return document;
}

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the client.');
}
