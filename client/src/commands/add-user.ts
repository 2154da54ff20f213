import { env, l10n, Position, Range, window, workspace, type TextDocument, type Uri } from 'vscode';
import { EntryStyleRequest, type EntryStyle } from '../../../server/src/common/protocol/protocol.ts';
import { accessOf } from '../change/access-of.ts';
import { changeUsers } from '../change/change-users.ts';
import { emptyDraft, userSteps, type UserDraft } from '../new-user/ask-user.ts';
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

/** Has the user added, and shows where. False where nothing is written, which is told. */
async function write(services: Services, document: TextDocument, draft: UserDraft, hash: string): Promise<boolean> {
  const { username, fullName, email, reach, listed, added } = draft;
  const teams = reach === 'teams' ? [...new Set([...listed, ...added])] : [];
  const workspaces = reach === 'all' ? null : teams;
  const { uri } = document;
  const step = { kind: 'add', username, hash, fullName, email, workspaces } as const;
  if (!(await changeUsers(services, [{ uri, steps: [step] }]))) return false;
  const place = (await accessOf(services, uri))?.users.find((user) => user.username === username)?.range.start;
  const at = place && new Position(place.line, place.character);
  await window.showTextDocument(document, at ? { selection: new Range(at, at) } : {});
  return true;
}

function entryStyle({ server }: Services, uri: Uri): Promise<EntryStyle | null> {
  return server.request<EntryStyle | null>(EntryStyleRequest, { uri: uri.toString() });
}

function tellNoList(): void {
  tell.warning(l10n.t('The file has no list of users to add to, or can not be read just now.'));
}
