import type { Uri } from 'vscode';
import { AccessRequest, type AccessFile } from '../../../server/src/common/protocol/protocol.ts';
import { inOrder } from '../access/in-order.ts';
import { isTold } from '../access/shown-name.ts';
import type { WithServer } from '../users-server.ts';

/** The users of a file as the server reads it now; undefined for no users file. */
export async function accessOf({ server }: WithServer, uri: Uri): Promise<AccessFile | undefined> {
  const [file] = await server.request<readonly AccessFile[]>(AccessRequest, { uri: uri.toString() });
  return file;
}

/** The workspaces that users list, without private ones and those whose names are not told, sorted. */
export function teamsOf({ users }: AccessFile): readonly string[] {
  const usernames = new Set(users.map(({ username }) => username));
  const listed = new Set(users.flatMap(({ workspaces }) => workspaces));
  return [...listed].filter((name) => isTold(name) && !usernames.has(name)).sort(inOrder);
}
