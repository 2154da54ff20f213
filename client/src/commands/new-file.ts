import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { newFileName, usersFileEndings } from '../../../server/src/common/files/file-names.ts';
import { randomApiKey } from '../../../server/src/hashing/api-key.ts';
import { isUsername } from '../../../server/src/common/names.ts';
import { defaultStyle } from '../../../server/src/common/new-user/default-style.ts';
import { formatUser } from '../../../server/src/common/new-user/format-user.ts';
import type { Command, Services } from '../services.ts';
import { askOne } from '../ui/ask-choice.ts';
import { askPassword } from '../ui/ask-password.ts';
import { askText } from '../ui/ask-text.ts';
import { tell } from '../ui/tell.ts';
import { runWizard, take, type Step } from '../ui/wizard.ts';

interface Draft {
  empty: boolean;
  username: string;
  password: string;
}

/** Makes a users file with a first user or none. A file that exists stays as it is. */
export const newFile: Command = async (services) => {
  const folder = workspace.workspaceFolders?.[0];
  const uri = await window.showSaveDialog({
    title: l10n.t('New Users File'),
    filters: { YAML: [...usersFileEndings] },
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, newFileName) }),
  });
  if (!uri) return;
  if (await exists(uri)) {
    tellExists();
    return;
  }
  const text = await firstText(services, uri);
  if (text === undefined) return;
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (await workspace.applyEdit(edit)) await window.showTextDocument(uri);
  else tellExists();
};

async function firstText(services: Services, uri: Uri): Promise<string | undefined> {
  const draft: Draft = { empty: false, username: '', password: '' };
  if (!(await runWizard(steps(), draft))) return undefined;
  // An empty file would keep the server from starting; an empty list does not (docs/server.md#starting).
  if (draft.empty) return '[]\n';
  const hashedPassword = await services.hasher.hash(draft.password, uri);
  if (hashedPassword === undefined) return undefined;
  const apiKey = randomApiKey();
  const { username } = draft;
  return formatUser(defaultStyle, { username, fullName: '', email: '', workspaces: 'all', hashedPassword, apiKey });
}

function steps(): Step<Draft>[] {
  const title = l10n.t('New Users File');
  const choices = [
    { value: false, label: l10n.t('With a first user'), description: l10n.t('a super-user, who reaches everything') },
    { value: true, label: l10n.t('Empty'), description: l10n.t('nobody can sign in') },
  ];
  const check = (text: string): string | undefined =>
    isUsername(text) ? undefined : l10n.t('Only a-z, 0-9, "-" and "_"; a letter or digit first.');
  return [
    {
      ask: async (draft, place) =>
        take(await askOne({ title, prompt: l10n.t('What is in the file?'), choices, place }), (empty) => {
          draft.empty = empty;
        }),
    },
    {
      when: (draft) => !draft.empty,
      ask: async (draft, place) => {
        const prompt = l10n.t("The super-user's name");
        return take(await askText({ title, prompt, value: draft.username, place, check }), (username) => {
          draft.username = username;
        });
      },
    },
    {
      when: (draft) => !draft.empty,
      ask: async (draft, place) =>
        take(await askPassword({ title, place, names: [draft.username] }), (password) => {
          draft.password = password;
        }),
    },
  ];
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

function tellExists(): void {
  tell.error(l10n.t('The file exists already or could not be made; nothing was written.'));
}
