import type { CompletionItem } from 'vscode-languageserver';
import { mentionsUs } from '../../../common/our-words.ts';
import { CompletionItemKind } from '../../../protocol-library.ts';
import { nameOf } from '../../../deployment/paths.ts';
import { LineIndex } from '../../../text/line-index.ts';
import type { Position } from '../../../text/range.ts';
import { largestText } from '../../deployments/folder-texts.ts';
import { loadReader } from '../../deployments/load.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import { uriPath } from '../../documents/uris.ts';
import type { Services } from '../../services.ts';

/** So many users files are offered. */
const mostFiles = 50;

/**
 * What could be written at a place of a deployment file. What was read last has to do: what is being written is read
 * once nobody types for a moment.
 */
export async function completionsOfDeployment(
  { deployments, documents }: Services,
  document: TrackedDocument,
  position: Position,
  unasked: boolean,
): Promise<CompletionItem[] | null> {
  const { text, uri } = document;
  if (text === null || text.length > largestText || !mentionsUs(text)) return null;
  const { completeDeployment } = await loadReader();
  const folder = deployments.folderOf(uri);
  const file = folder?.pathOf(uri) ?? nameOf(uriPath(uri));
  const usersFiles: string[] = [];
  for (const each of documents.all) {
    const path = each.file === null ? null : (folder?.pathOf(each.uri) ?? null);
    if (path !== null) usersFiles.push(path);
    if (usersFiles.length === mostFiles) break;
  }
  const lines = new LineIndex(text);
  const offset = lines.offsetAt(position);
  const found = completeDeployment({ file, text, offset, folder: folder?.graph ?? null, usersFiles });
  // A blank in front of a name is mere indentation.
  if (!found || (unasked && isIndentation(text, found.word))) return null;
  const range = lines.range(found.word.start, found.word.end);
  return found.offers.map(({ label, newText, kind, about }, index) => ({
    label,
    kind: kind === 'path' ? CompletionItemKind.File : CompletionItemKind.Variable,
    documentation: about,
    sortText: String(index).padStart(4, '0'),
    textEdit: { newText, range },
  }));
}

function isIndentation(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return start === end && /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, start));
}
