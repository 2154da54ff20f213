import { ApplyWorkspaceEditRequest } from 'vscode-languageserver';
import type { TextEdit } from '../../../../text/range.ts';
import { workspaceEdit } from '../../../client/workspace-edit.ts';
import type { OpenFile } from '../../../documents/open-file.ts';
import type { Services } from '../../../services.ts';

export const changedText = 'The text has changed meanwhile, so nothing was written. Please try again.';
const refusedEdit = 'The editor did not take the change, so nothing was written. Please try again.';

/** Writes into the version of the file that was looked at, or says that it could not. True when it is written. */
export async function applyEdits(
  { document, version }: OpenFile,
  edits: readonly TextEdit[],
  { client, documents }: Services,
): Promise<boolean> {
  const { uri } = document;
  if (documents.getOpen(uri) !== document || document.version !== version) {
    client.show.warning(changedText);
    return false;
  }
  const edit = workspaceEdit(client.capabilities, { uri, version }, edits);
  const answer = await client.ask(ApplyWorkspaceEditRequest.type, { edit });
  if (answer?.applied === true) return true;
  client.show.warning(refusedEdit);
  return false;
}
