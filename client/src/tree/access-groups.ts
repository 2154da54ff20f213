import { inOrder } from '../access/in-order.ts';
import { isWorkspaceName } from '../../../server/src/common/names.ts';
import { hiddenName, type AccessUser } from '../../../server/src/common/protocol/protocol.ts';

export interface AccessGroups {
  readonly users: readonly AccessUser[];
  readonly superusers: readonly AccessUser[];
  /** Neither super-user nor in any team workspace. */
  readonly teamless: readonly AccessUser[];
  /** Team workspaces by name, each with the users who list it. */
  readonly teams: readonly (readonly [string, readonly AccessUser[]])[];
  /** Username to the other users who list this user's private workspace (docs/server.md#workspaces). */
  readonly visitors: ReadonlyMap<string, readonly AccessUser[]>;
}

/** Sorts the users of one file by what they reach, and all of them by name, as people sort names. */
export function groupAccess(all: readonly AccessUser[]): AccessGroups {
  // The server keeps the last record of a repeated username; so does a Map.
  const byName = new Map(all.map((user) => [user.username, user]));
  const users = [...byName.values()].sort((a, b) => inOrder(a.username, b.username));
  const listed = new Map<string, AccessUser[]>();
  for (const user of users) {
    for (const workspace of new Set(user.workspaces)) {
      const members = listed.get(workspace);
      if (members) members.push(user);
      else listed.set(workspace, [user]);
    }
  }
  const teams = [...listed].filter(([name]) => !byName.has(name)).sort(([a], [b]) => inOrder(a, b));
  const visitors = new Map(
    users.map(({ username }) => [username, (listed.get(username) ?? []).filter((user) => user.username !== username)]),
  );
  return {
    users,
    superusers: users.filter((user) => user.superuser),
    teamless: users.filter((user) => !user.superuser && !user.workspaces.some((name) => !byName.has(name))),
    teams,
    visitors,
  };
}

/** Whether no server takes the name. One that is not shown may be a good one. */
export function isImpossible(workspace: string): boolean {
  return workspace !== hiddenName && !isWorkspaceName(workspace);
}
