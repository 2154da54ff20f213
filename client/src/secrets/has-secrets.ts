import { languages, type DocumentFilter, type TextDocument } from 'vscode';
import { hasUsersFileName } from '../../../server/src/common/files/file-names.ts';
import { hasOurWord } from '../deployments/deployment-documents.ts';
import { isUsersDocument, serverSelector } from '../files/selector.ts';

/**
 * Whether a document may have secrets of ours: a users file by its name, of whatever scheme, as an older version has
 * them too; one that is claimed; one that deploys a server.
 */
export function hasSecrets(document: TextDocument): boolean {
  const { uri, languageId } = document;
  if (hasUsersFileName(uri.path) || isUsersDocument(document)) return true;
  // An older version has the scheme of what keeps it.
  const isOfKind = languageId === 'yaml' || languages.match(serverSelector().map(withoutScheme), document) > 0;
  return isOfKind && hasOurWord(document);
}

function withoutScheme(filter: DocumentFilter): DocumentFilter {
  return { ...filter, scheme: '*' };
}
