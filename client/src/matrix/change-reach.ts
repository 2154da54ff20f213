import { l10n, Range, Uri, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { ChangeRequest, type ChangeAnswer, type FileEdit } from '../../../server/src/common/protocol/change.ts';
import type { UsersServer } from '../users-server.ts';

/** Somebody is to reach a workspace, or not to reach it any more. */
export interface ReachChange {
  readonly isGrant: boolean;
  readonly username: string;
  readonly workspace: string;
}

/**
 * Writes it into the file, as one step that can be undone. Gives what it means and what must follow, or why nothing was
 * written; nothing where somebody does not want it after all.
 */
export async function changeReach(server: UsersServer, file: Uri, change: ReachChange): Promise<string> {
  const document = await workspace.openTextDocument(file);
  let answer = await ask(server, document, change, false);
  if (answer.kind === 'refused' && answer.needsRestrict) {
    if (!(await wantsList(answer.why))) return '';
    answer = await ask(server, document, change, true);
  }
  if (answer.kind !== 'changed') return answer.why;
  return (await write(document, answer.edit.documentChanges))
    ? answer.said.join(' ')
    : l10n.t('The file changed meanwhile, or can not be written, so nothing was written. Please try again.');
}

function ask(
  server: UsersServer,
  { uri, version }: TextDocument,
  { isGrant, username, workspace: name }: ReachChange,
  restrict: boolean,
): Promise<ChangeAnswer> {
  const step = { kind: isGrant ? 'grant' : 'revoke', username, workspaces: [name], restrict };
  return server.request<ChangeAnswer>(ChangeRequest, { files: [{ uri: uri.toString(), version, steps: [step] }] });
}

/** A list is the end of a super-user, which nobody should write by a click alone. */
async function wantsList(why: string): Promise<boolean> {
  const write = l10n.t('Write a List');
  return (await window.showWarningMessage(why.replaceAll('`', '"'), { modal: true }, write)) === write;
}

async function write(document: TextDocument, changes: readonly FileEdit[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { textDocument, edits } of changes) {
    if (textDocument.version !== document.version) return false;
    for (const { range, newText } of edits) {
      const { start, end } = range;
      edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
    }
  }
  return workspace.applyEdit(edit);
}
