import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { newFileName, usersFileEndings } from '../../../server/src/common/files/file-names.ts';
import { randomApiKey } from '../../../server/src/hashing/api-key.ts';
import { isUsername } from '../../../server/src/common/names.ts';
import { defaultStyle } from '../../../server/src/common/new-user/default-style.ts';
import { formatUser } from '../../../server/src/common/new-user/format-user.ts';
import type { ComposeTarget } from '../../../server/src/common/protocol/deployments-protocol.ts';
import { addToCompose, composeTargets } from '../deployments/compose-targets.ts';
import { deploymentTitle } from '../deployments/deployment-title.ts';
import type { Command, Services } from '../services.ts';
import type { UsersServer } from '../users-server.ts';
import { askOne } from '../ui/ask-choice.ts';
import { askPassword } from '../ui/ask-password.ts';
import { askText } from '../ui/ask-text.ts';
import { tell } from '../ui/tell.ts';
import { runWizard, take, type Step } from '../ui/wizard.ts';

interface Draft {
  empty: boolean;
  username: string;
  password: string;
  /** The service that is to get the file; null for none. */
  target: ComposeTarget | null;
}

/**
 * Makes a users file with a first user or none, and has a service of a compose file beside it get the file, if there is
 * one. A file that exists stays as it is.
 */
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
  const draft = await askDraft(services, uri);
  const text = draft && (await firstText(services, uri, draft));
  if (!draft || text === undefined) return;
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) {
    tellExists();
    return;
  }
  await window.showTextDocument(uri);
  if (draft.target) await addToCompose(services.server, uri, draft.target);
};

async function askDraft({ server }: Services, uri: Uri): Promise<Draft | undefined> {
  const draft: Draft = { empty: false, username: '', password: '', target: null };
  const near = workspace.getWorkspaceFolder(uri) ? await nearTargets(server, uri) : [];
  return (await runWizard(steps(near), draft)) ? draft : undefined;
}

/** Nobody has to know of compose files to make a users file: where they can't be told, none is offered. */
async function nearTargets(server: UsersServer, uri: Uri): Promise<readonly ComposeTarget[]> {
  const all = await composeTargets(server, uri).catch(() => []);
  return all.filter(({ isNear }) => isNear);
}

async function firstText(services: Services, uri: Uri, draft: Draft): Promise<string | undefined> {
  // An empty file would keep the server from starting; an empty list does not (docs/server.md#starting).
  if (draft.empty) return '[]\n';
  const hashedPassword = await services.hasher.hash(draft.password, uri);
  if (hashedPassword === undefined) return undefined;
  const apiKey = randomApiKey();
  const { username } = draft;
  return formatUser(defaultStyle, { username, fullName: '', email: '', workspaces: 'all', hashedPassword, apiKey });
}

function steps(near: readonly ComposeTarget[]): Step<Draft>[] {
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
    {
      when: () => near.length > 0,
      ask: async (draft, place) => {
        const prompt = l10n.t('Which service is to get the file?');
        const services = [
          ...near.map((value) => ({
            value,
            label: deploymentTitle(value),
            description: value.release,
            detail: l10n.t('adds the variable and the mount to the compose file'),
          })),
          { value: null, label: l10n.t('None'), description: l10n.t('the compose file stays as it is') },
        ];
        return take(await askOne({ title, prompt, choices: services, place }), (target) => {
          draft.target = target;
        });
      },
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
