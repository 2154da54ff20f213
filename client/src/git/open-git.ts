import { extensions, l10n, workspace, type Uri } from 'vscode';
import type { GitApi, GitExtension, GitRepository } from './git-api.ts';
import { until } from './until.ts';

/** So long is waited for the extension to look for repositories, and into one, in ms. */
const patience = 10_000;

const gitExtension = 'vscode.git';

/** VS Code's Git, once it has looked for repositories; undefined: there is none that works. */
export async function openGit(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExtension>(gitExtension);
  if (!extension || !workspace.isTrusted) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1);
  await until(() => api.state === 'initialized', api.onDidChangeState, patience);
  return api;
}

/** The repository that a file lies in, or why nothing can be told of it. */
export async function repositoryOf(file: Uri): Promise<GitRepository | string> {
  if (!workspace.isTrusted) return l10n.t('In a folder that you have not trusted, VS Code does not use Git.');
  if (!extensions.getExtension(gitExtension))
    return l10n.t('There is no Git here, as VS Code runs in a browser alone. Compare with another file instead.');
  const git = await openGit();
  if (!git)
    return l10n.t('This needs the Git of VS Code, which is switched off here, or finds no git on this computer.');
  const found = git.getRepository(file);
  if (!found) return l10n.t('{0} lies in no Git repository that is open in VS Code.', workspace.asRelativePath(file));
  // A repository is open before its first look at what is checked out; one without a commit has a HEAD, too.
  await until(() => found.state.HEAD !== undefined, found.state.onDidChange, patience);
  return found;
}
