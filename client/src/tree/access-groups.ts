import type { AccessUser } from '../../../server/src/common/protocol/protocol.ts';

export interface AccessGroups {
  readonly users: readonly AccessUser[];
  readonly superusers: readonly AccessUser[];
  /** Neither super-user nor in any team workspace. */
  readonly teamless: readonly AccessUser[];
  /** Team workspaces by name, sorted, each with the users who list it in the file's order. */
  readonly teams: readonly (readonly [string, readonly AccessUser[]])[];
  /** Username to the other users who list this user's private workspace (docs/server.md#workspaces). */
  readonly visitors: ReadonlyMap<string, readonly AccessUser[]>;
}

/** Sorts the users of one file by what they reach. */
export function groupAccess(all: readonly AccessUser[]): AccessGroups {
  // The server keeps the first position and the last record of a repeated username; so does a Map.
  const byName = new Map(all.map((user) => [user.username, user]));
  const users = [...byName.values()];
  const listed = new Map<string, AccessUser[]>();
  for (const user of users) {
    for (const workspace of new Set(user.workspaces)) {
      const members = listed.get(workspace);
      if (members) members.push(user);
      else listed.set(workspace, [user]);
    }
  }
  const teams = [...listed].filter(([name]) => !byName.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
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
