import { env, l10n, Range, window, workspace, WorkspaceEdit, type TextDocument, type Uri } from 'vscode';
import { randomApiKey } from '../../../server/src/hashing/api-key.ts';
import { EntryStyleRequest, type EntryStyle } from '../../../server/src/common/protocol/protocol.ts';
import { emptyDraft, userSteps, type UserDraft } from '../new-user/ask-user.ts';
import { formatUser } from '../../../server/src/common/new-user/format-user.ts';
import { randomPassword } from '../../../server/src/hashing/passwords/random-password.ts';
import type { Command, Services } from '../services.ts';
import { tell } from '../ui/tell.ts';
import { runWizard } from '../ui/wizard.ts';
import { targetFile } from './target-file.ts';

/** Asks for a new user and writes it at the end of the file, in the file's own style. */
export const addUser: Command = async (services, argument) => {
  const title = l10n.t('Add User');
  const uri = await targetFile(services, title, argument);
  if (!uri) return;
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  const style = await entryStyle(services, uri);
  if (!style) {
    tellNoList();
    return;
  }
  const draft: UserDraft = { ...emptyDraft };
  if (!(await runWizard(userSteps(title, style), draft))) return;

  const madeUp = draft.typed ? undefined : randomPassword();
  const hashedPassword = await services.hasher.hash(madeUp ?? draft.password ?? '', uri);
  if (hashedPassword === undefined) return;
  if (!(await write(services, document, draft, hashedPassword))) return;
  if (madeUp !== undefined) await env.clipboard.writeText(madeUp);
  tell.information(
    madeUp === undefined
      ? l10n.t('{0} is in the file, which is not saved yet.', draft.username)
      : l10n.t(
          '{0} is in the file, which is not saved yet. The password is in the clipboard and nowhere else.',
          draft.username,
        ),
  );
};

/** Asks for the style again: answering took a while, and the file may be another one now. */
async function write(
  services: Services,
  document: TextDocument,
  draft: UserDraft,
  hashedPassword: string,
): Promise<boolean> {
  const style = await entryStyle(services, document.uri);
  if (!style) return tellNoList();
  if (style.usernames.includes(draft.username) || style.version !== document.version) return tellMoved();
  const { username, fullName, email, reach, listed, added } = draft;
  const teams = reach === 'teams' ? [...new Set([...listed, ...added])] : [];
  const workspaces = reach === 'all' ? reach : teams;
  const user = { username, fullName, email, workspaces, hashedPassword, apiKey: randomApiKey() };
  const { start, end } = style.range;
  const edit = new WorkspaceEdit();
  const range = new Range(start.line, start.character, end.line, end.character);
  const at = document.offsetAt(range.start) + style.before.length;
  edit.replace(document.uri, range, formatUser(style, user));
  if (!(await workspace.applyEdit(edit))) return tellMoved();
  const place = document.positionAt(at);
  await window.showTextDocument(document, { selection: new Range(place, place) });
  return true;
}

function entryStyle({ server }: Services, uri: Uri): Promise<EntryStyle | null> {
  return server.request<EntryStyle | null>(EntryStyleRequest, { uri: uri.toString() });
}

function tellNoList(): false {
  tell.warning(l10n.t('The file has no list of users to add to, or can not be read just now.'));
  return false;
}

function tellMoved(): false {
  tell.warning(l10n.t('The file changed meanwhile, so nothing was written. Please try again.'));
  return false;
}
