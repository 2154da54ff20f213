import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from '../protocol-library.ts';

/** Throws the answer to a request that the client has cancelled. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the client.');
}
