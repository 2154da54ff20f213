import { formerName, type UserChange } from './user-change.ts';

/** Who gains a workspace and who loses it. */
export interface WorkspaceChange {
  readonly workspace: string;
  readonly gain: readonly UserChange[];
  readonly lose: readonly UserChange[];
}

/**
 * The same changes by workspace, sorted, with a yield at each user. Super-users, who reach all, and users' own private
 * workspaces are left out.
 */
export function* changesByWorkspace(changes: readonly UserChange[]): Generator<undefined, readonly WorkspaceChange[]> {
  const found = new Map<string, { readonly gain: UserChange[]; readonly lose: UserChange[] }>();
  const entry = (workspace: string): { readonly gain: UserChange[]; readonly lose: UserChange[] } => {
    const at = found.get(workspace) ?? { gain: [], lose: [] };
    found.set(workspace, at);
    return at;
  };
  for (const change of changes) {
    if (change.superuser.includes(true)) continue;
    const [former, later] = [formerName(change), change.username];
    for (const workspace of change.gained) if (workspace !== later) entry(workspace).gain.push(change);
    for (const workspace of change.lost) if (workspace !== former) entry(workspace).lose.push(change);
    yield;
  }
  return [...found]
    .map(([workspace, { gain, lose }]) => ({ workspace, gain, lose }))
    .sort((a, b) => (a.workspace < b.workspace ? -1 : 1));
}
