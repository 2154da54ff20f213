import { l10n, Uri, window, workspace } from 'vscode';
import { ComposeTargetsRequest, type ComposeTarget } from '../../../server/src/common/protocol/deployments-protocol.ts';
import { refusedFile } from '../change/writable.ts';
import { writeEdit } from '../change/write-edit.ts';
import { tell } from '../ui/tell.ts';
import type { UsersServer } from '../users-server.ts';
import { deploymentTitle } from './deployment-title.ts';

/** The services of compose files that could get a users file, the nearest first. */
export async function composeTargets(server: UsersServer, file: Uri): Promise<readonly ComposeTarget[]> {
  return server.request<readonly ComposeTarget[]>(ComposeTargetsRequest, { uri: file.toString() });
}

/**
 * Has a service get a users file, and shows what was written: one step to undo in the compose file, which is not saved.
 * What keeps it from being written is told.
 */
export async function addToCompose(server: UsersServer, file: Uri, chosen: ComposeTarget): Promise<void> {
  // Open, so that what is written is of the text that is there.
  const document = await workspace.openTextDocument(Uri.parse(chosen.uri));
  const why = await refusedFile(document);
  if (why !== undefined) {
    tell.warning(why);
    return;
  }
  const { version } = document;
  const target = (await composeTargets(server, file)).find((each) => isSame(each, chosen));
  const isWritten =
    target !== undefined &&
    document.version === version &&
    (await writeEdit([{ textDocument: { uri: document.uri.toString(), version }, edits: target.edits }]));
  if (!isWritten) {
    tell.warning(l10n.t('The file changed meanwhile, so nothing was written. Please try again.'));
    return;
  }
  const editor = await window.showTextDocument(document);
  const [first] = target.edits;
  if (first) editor.revealRange(document.lineAt(Math.min(first.range.start.line + 1, document.lineCount - 1)).range);
  tell.information(
    l10n.t(
      '{0} gets the file when {1} is saved and the server is started anew.',
      deploymentTitle(target),
      workspace.asRelativePath(document.uri),
    ),
  );
}

/** The server may spell a file otherwise, once it is open. */
function isSame(a: ComposeTarget, b: ComposeTarget): boolean {
  return a.service === b.service && Uri.parse(a.uri).toString() === Uri.parse(b.uri).toString();
}
