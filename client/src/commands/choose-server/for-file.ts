import { l10n, Range, workspace, WorkspaceEdit, type Uri } from 'vscode';
import { ServerCommentRequest, type ServerComment } from '../../../../server/src/common/protocol/protocol.ts';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { serverTitle } from '../../server-title.ts';
import type { Services } from '../../services.ts';
import { tell } from '../../ui/tell.ts';

/** Writes the comment that has a file judged for a server, and says so. */
export async function chooseForFile({ server }: Services, uri: Uri, name: ServerName): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const params = { uri: uri.toString(), server: name };
  const comment = await server.request<ServerComment | null>(ServerCommentRequest, params);
  if (!comment) {
    tell.warning(l10n.t('No comment can be written at the top of this file.'));
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of comment.edits) {
    const { start, end } = range;
    edit.replace(uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  if (document.version !== comment.version || !(await workspace.applyEdit(edit))) {
    tell.warning(l10n.t('The file changed meanwhile, so nothing was written. Please try again.'));
    return;
  }
  tell.information(
    l10n.t(
      '{0} is judged for {1} now: the comment at its top says so. It is not saved yet.',
      nameOf(uri),
      serverTitle(name),
    ),
  );
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
