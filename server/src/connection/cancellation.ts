import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Throws the answer to a request that the client has cancelled. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the client.');
}
