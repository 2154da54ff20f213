import type { UsersFile } from '../../analysis/users-file.ts';
import type { Documents } from './documents.ts';
import type { TrackedDocument } from './tracked-document.ts';

/** A users file that is open in the editor, all of it read. */
export interface OpenFile {
  readonly document: TrackedDocument;
  readonly file: UsersFile;
  readonly version: number;
  /** The server's own count: as long as it stays, the text does. */
  readonly textVersion: number;
}

/** The open file of this URI, once all of it is read; null when it is not open, or none of ours. */
export async function openFile(documents: Documents, uri: string): Promise<OpenFile | null> {
  const document = documents.getOpen(uri);
  await document?.settle();
  if (!document?.file || document.version === null) return null;
  const { file, version, textVersion } = document;
  return { document, file, version, textVersion };
}
