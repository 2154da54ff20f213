import type { Uri } from 'vscode';
import { AccessRequest, type AccessFile } from '../../../server/src/common/protocol/protocol.ts';
import { inOrder } from '../access/in-order.ts';
import type { WithServer } from '../users-server.ts';

/** The users of a file as the server reads it now; undefined for no users file. */
export async function accessOf({ server }: WithServer, uri: Uri): Promise<AccessFile | undefined> {
  const [file] = await server.request<readonly AccessFile[]>(AccessRequest, { uri: uri.toString() });
  return file;
}

/** The workspaces that users list, without private ones, sorted. */
export function teamsOf({ users }: AccessFile): readonly string[] {
  const usernames = new Set(users.map(({ username }) => username));
  const listed = new Set(users.flatMap(({ workspaces }) => workspaces));
  return [...listed].filter((name) => !usernames.has(name)).sort(inOrder);
}
