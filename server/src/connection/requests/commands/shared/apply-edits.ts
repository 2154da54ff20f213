import type { WorkspaceEdit } from 'vscode-languageserver';
import { ApplyWorkspaceEditRequest } from '../../../../protocol-library.ts';
import { isRecord } from '../../../../common/values.ts';
import type { TextEdit } from '../../../../text/range.ts';
import type { Client } from '../../../client/client.ts';
import { patienceWithPeople } from '../../../client/questions.ts';
import { workspaceEdit } from '../../../client/workspace-edit.ts';
import type { OpenFile } from '../../../documents/open-file.ts';
import type { Services } from '../../../services.ts';
import { changedText } from '../../shared/changed-text.ts';
import { localized } from '../../../../common/words/translation.ts';

/** Writes into the text that was looked at, or says that it could not. True when it is written. */
export async function applyEdits(
  { document, version, textVersion }: OpenFile,
  edits: readonly TextEdit[],
  { client, documents }: Services,
): Promise<boolean> {
  const { uri } = document;
  if (documents.getOpen(uri) !== document || !document.isAt({ version, textVersion })) {
    client.show.warning(changedText());
    return false;
  }
  return askToApply(workspaceEdit(client.capabilities, [{ uri, version, edits }]), client);
}

/** Has the client take an edit, or says that it did not. True when it is written. */
export async function askToApply(edit: WorkspaceEdit, client: Client): Promise<boolean> {
  const outcome = await client.ask(ApplyWorkspaceEditRequest.type, { edit }, { patience: patienceWithPeople });
  if (outcome.state === 'answered' && isRecord(outcome.result) && outcome.result['applied'] === true) return true;
  client.show.warning(
    outcome.state === 'overdue'
      ? localized`The editor does not say whether it has taken the change. Please look at the file.`
      : localized`The editor did not take the change, so nothing was written. Please try again.`,
  );
  return false;
}
