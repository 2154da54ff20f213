import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Documents } from './documents.ts';
import type { TrackedDocument } from './tracked-document.ts';

/** A users file that is open in the editor, all of it read. */
export interface OpenFile {
  readonly document: TrackedDocument;
  readonly file: UsersFile;
  readonly version: number;
}

/** The open file of this URI, once all of it is read; null when it is not open, or none of ours. */
export async function openFile(documents: Documents, uri: string): Promise<OpenFile | null> {
  const document = documents.getOpen(uri);
  await document?.settle();
  const { file, version } = document ?? {};
  return document && file && typeof version === 'number' ? { document, file, version } : null;
}

/** Throws the answer to a request that the client has cancelled. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the client.');
}
