/** What tells a node from its siblings: a name; or a list of one, which no name is the same as. */
export type Key = string | readonly [string];

/** The id of a node, by the keys that lead to it. JSON keeps any two apart whatever characters the names have. */
export function idOf(path: readonly Key[]): string {
  return JSON.stringify(path);
}

/** The keys that lead to a node; undefined for what is no id, as commands may be called with anything. */
export function pathOf(id: string): readonly Key[] | undefined {
  try {
    const path: unknown = JSON.parse(id);
    return Array.isArray(path) ? (path as readonly Key[]) : undefined;
  } catch {
    return undefined;
  }
}

export interface TreeLook {
  /** What stands below a file: workspaces with who reaches them, or users with what they reach. */
  readonly by: 'workspace' | 'user';
  /** A part of the names that somebody looks for; empty: of none. */
  readonly filter: string;
}

/**
 * What all ids of a tree begin with. Where somebody looks for a name, what is left is open: as VS Code remembers what
 * was closed, the ids are others then.
 */
export function rootPath({ by, filter }: TreeLook): readonly Key[] {
  return [...(by === 'user' ? [['by-user'] as const] : []), ...(filter === '' ? [] : [['?'] as const])];
}
