import type { UserChange } from './user-change.ts';

/** Who gains a workspace and who loses it. Usernames. */
export interface WorkspaceChange {
  readonly workspace: string;
  readonly gain: readonly string[];
  readonly lose: readonly string[];
}

/**
 * The same changes by workspace, sorted. Super-users, who reach all, and users' own private workspaces are left out.
 */
export function changesByWorkspace(changes: readonly UserChange[]): readonly WorkspaceChange[] {
  const found = new Map<string, { readonly gain: string[]; readonly lose: string[] }>();
  const entry = (workspace: string): { readonly gain: string[]; readonly lose: string[] } => {
    const at = found.get(workspace) ?? { gain: [], lose: [] };
    found.set(workspace, at);
    return at;
  };
  for (const change of changes) {
    const { username, from, superuser } = change;
    if (superuser.includes(true)) continue;
    for (const workspace of change.gained) if (workspace !== username) entry(workspace).gain.push(username);
    for (const workspace of change.lost)
      if (workspace !== (from ?? username)) entry(workspace).lose.push(from ?? username);
  }
  return [...found]
    .map(([workspace, { gain, lose }]) => ({ workspace, gain, lose }))
    .sort((a, b) => (a.workspace < b.workspace ? -1 : 1));
}
