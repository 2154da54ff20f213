/** For which server a users file is judged, and what says so. */
import type { Uri } from 'vscode';
import {
  ConfigRequest,
  JudgedForRequest,
  type ConfigAnswer,
  type JudgedFor,
} from '../../server/src/common/protocol/protocol.ts';
import { deploymentTitle } from './deployments/deployment-title.ts';
import type { UsersServer } from './users-server.ts';

/** Undefined for a file that the server takes for none of ours, or does not know. */
export async function judgedFor(server: UsersServer, file: Uri): Promise<JudgedFor | undefined> {
  return (await server.request<JudgedFor | null>(JudgedForRequest, { uri: file.toString() })) ?? undefined;
}

/** The configuration file that speaks for a file. Undefined where none does. */
export async function configOf(server: UsersServer, file: Uri): Promise<ConfigAnswer | undefined> {
  return (await server.request<ConfigAnswer | null>(ConfigRequest, { uri: file.toString() })) ?? undefined;
}

/** The deployment that decides: `docker-compose.yaml › rubrix`. Undefined where none does. */
export function decidingDeployment(judged: JudgedFor | undefined): string | undefined {
  const by = judged?.by === 'deployment' ? judged.deployment : undefined;
  return by && deploymentTitle(by);
}
