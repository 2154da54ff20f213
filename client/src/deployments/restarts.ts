import { l10n, type Command, type Uri } from 'vscode';
import { DeploymentsRequest, type DeployedFile } from '../../../server/src/common/protocol/deployments-protocol.ts';
import type { UsersServer } from '../users-server.ts';
import { deploymentTitle } from './deployment-title.ts';

/** How a server is made to read its users file again. */
export interface Restart {
  /** What starts the server. */
  readonly title: string;
  /** In words. */
  readonly how: string;
  /** For a shell; null where there is no such command. */
  readonly command: string | null;
}

/** Of the servers that read a users file. */
export async function restartsOf(server: UsersServer, file: Uri): Promise<readonly Restart[]> {
  const [found] = await server.request<readonly DeployedFile[]>(DeploymentsRequest, { uri: file.toString() });
  return (found?.deployments ?? []).flatMap((deployment) => {
    const { restart, restartCommand: command } = deployment;
    if (restart === null) return [];
    // Neither messages nor status items show backticks as anything else.
    return [{ title: deploymentTitle(deployment), how: command ?? restart.replaceAll('`', ''), command }];
  });
}

/** The command of a status item that copies it. */
export function copyingRestart(file: Uri): Command {
  return { command: 'usersYml.copyRestart', title: l10n.t('Copy'), arguments: [file] };
}
