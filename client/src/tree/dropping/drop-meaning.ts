import type { AccessNode } from '../node.ts';

type Find = (id: string) => AccessNode | undefined;

/** A user that is dragged, and the workspace that it is dragged out of. */
interface Dragged {
  readonly uri: string;
  readonly username: string;
  readonly from: string | undefined;
}

/** What it means to drop nodes of the tree on another one; undefined: nothing. */
export type DropMeaning =
  /** Users get a workspace of their own file. */
  | {
      readonly kind: 'grant';
      readonly uri: string;
      readonly users: readonly Dragged[];
      readonly workspaces: readonly string[];
    }
  /** Members leave the workspaces that they are dragged out of. */
  | { readonly kind: 'revoke'; readonly users: readonly Dragged[] }
  /** Users come into another file. */
  | { readonly kind: 'file'; readonly uri: string; readonly users: readonly Dragged[] }
  /** A workspace takes the place of another one. */
  | { readonly kind: 'merge'; readonly uri: string; readonly from: string; readonly to: string };

/** What it means to drop nodes on another one. `find`: a node by its id. */
export function dropMeaning(ids: readonly string[], targetId: string | undefined, find: Find): DropMeaning | undefined {
  const nodes = ids.flatMap((id) => find(id) ?? []);
  const target = targetId === undefined ? undefined : find(targetId);
  const uri = target?.uri;
  // A deployment stands in a file of its own, which has no users.
  if (!target || uri === undefined || target.kind === 'deployment') return undefined;
  const users = nodes.flatMap((node) => userOf(node, find) ?? []);
  const workspaces = nodes.flatMap((node) => (isWorkspace(node) ? [node] : []));
  if (users.length > 0 && workspaces.length > 0) return undefined;
  if (users.length > 0) return meaningOfUsers(users, target, uri, find);
  if (workspaces.length === 0 || workspaces.some((node) => node.uri !== uri)) return undefined;
  if (target.kind === 'user')
    return grant(
      uri,
      [{ uri, username: target.name, from: undefined }],
      workspaces.map(({ name }) => name),
    );
  const [only, second] = workspaces;
  // Under a user a workspace stands for that one's reach: nobody merges workspaces by that.
  if (target.kind !== 'workspace' || only?.kind !== 'workspace' || second || only.name === target.name)
    return undefined;
  return { kind: 'merge', uri, from: only.name, to: target.name };
}

function meaningOfUsers(
  users: readonly Dragged[],
  target: AccessNode,
  uri: string,
  find: Find,
): DropMeaning | undefined {
  const others = users.filter((user) => user.uri !== uri);
  if (others.length > 0) return { kind: 'file', uri, users: others };
  const workspace = workspaceAt(target, find);
  if (workspace !== undefined) {
    const fresh = users.filter(({ from, username }) => from !== workspace && username !== workspace);
    return fresh.length === 0 ? undefined : grant(uri, fresh, [workspace]);
  }
  const members = users.filter(({ from }) => from !== undefined);
  const isOutside = target.kind === 'section' && target.section === 'teamless';
  return isOutside && members.length > 0 ? { kind: 'revoke', users: members } : undefined;
}

function grant(uri: string, users: readonly Dragged[], workspaces: readonly string[]): DropMeaning {
  return { kind: 'grant', uri, users, workspaces };
}

function userOf(node: AccessNode, find: Find): Dragged | undefined {
  if ((node.kind !== 'user' && node.kind !== 'private') || node.uri === undefined) return undefined;
  const isMember = node.kind === 'user' && node.role === 'member';
  return { uri: node.uri, username: node.name, from: isMember ? workspaceOf(node, find) : undefined };
}

/** The workspace that a node is, or stands in. */
function workspaceAt(node: AccessNode, find: Find): string | undefined {
  if (node.kind === 'workspace' || node.kind === 'private' || node.kind === 'reach') return node.name;
  return node.kind === 'user' || node.kind === 'more' || node.kind === 'part' ? workspaceOf(node, find) : undefined;
}

function isWorkspace(node: AccessNode): node is AccessNode & { readonly name: string } {
  return node.kind === 'workspace' || (node.kind === 'reach' && node.why !== 'own');
}

function workspaceOf({ parent }: AccessNode, find: Find): string | undefined {
  const above = parent === undefined ? undefined : find(parent);
  if (above?.kind === 'part') return workspaceOf(above, find);
  return above?.kind === 'workspace' || above?.kind === 'private' ? above.name : undefined;
}
