import type { AccessUser } from '../../../../server/src/common/protocol/protocol.ts';
import type { NamedDeployment, TreeFile } from '../../../../client/src/tree/deployments.ts';
import { buildTree, type FilePlace, type TreeOptions } from '../../../../client/src/tree/model.ts';
import type { AccessNode, AccessTree } from '../../../../client/src/tree/node.ts';

/** A user on the given line who lists the workspaces. */
export function user(username: string, line: number, more: Partial<AccessUser> = {}): AccessUser {
  const range = { start: { line, character: 12 }, end: { line, character: 12 + username.length } };
  return { username, range, superuser: false, disabled: false, workspaces: [], ...more };
}

export function file(users: readonly AccessUser[], more: Partial<TreeFile> = {}): TreeFile {
  return { uri: 'file:///app/users.yml', server: 'rubrix-0.18', state: 'current', users, deployments: [], ...more };
}

/** The service of a compose file that reads the file, or `why` it does not. */
export function deployment(service: string, why: string | null = null): NamedDeployment {
  const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 2 + service.length } };
  return {
    uri: 'file:///app/compose.yaml',
    range,
    service,
    path: 'compose.yaml',
    release: 'v1.5.1',
    reads: why === null,
    why,
    restart: null,
    restartCommand: null,
  };
}

const folders = [
  { uri: 'file:///ops', name: 'ops', index: 0 },
  { uri: 'file:///app', name: 'app', index: 1 },
];

/** Files below /app and /ops are in workspace folders of these names. */
export function placeOf(uri: string): FilePlace {
  const folder = folders.find((candidate) => uri.startsWith(`${candidate.uri}/`));
  return { folder, path: folder ? uri.slice(folder.uri.length + 1) : uri.replace('file://', '') };
}

/** By workspace, without a filter and without findings, unless said otherwise. */
export function treeOf(files: readonly TreeFile[], options: Partial<TreeOptions> = {}): AccessTree {
  return buildTree(files, { placeOf, by: 'workspace', filter: '', problemsOf: () => [], ...options });
}

/** All nodes as somebody sees them who opens all of them, with their depths. */
export function shown(tree: AccessTree): readonly { readonly node: AccessNode; readonly depth: number }[] {
  const found: { node: AccessNode; depth: number }[] = [];
  const add = (id: string, depth: number): void => {
    const node = tree.node(id);
    if (!node) throw new Error('a child that is no node');
    found.push({ node, depth });
    const children = tree.childrenOf(id);
    if (children.length > 0 !== node.isBranch) throw new Error(`${describeNode(node)}: a branch without children`);
    for (const child of children) add(child, depth + 1);
  };
  for (const root of tree.roots) add(root, 0);
  return found;
}

/** The tree as indented lines: kind, name or section, and what else would show. */
export function outline(tree: AccessTree): string {
  return shown(tree)
    .map(({ node, depth }) => `${'  '.repeat(depth)}${describeNode(node)}`)
    .join('\n');
}

function describeNode(node: AccessNode): string {
  const state = 'state' in node && node.state !== 'current' ? ` ${node.state}` : '';
  const problems = 'errors' in node && node.errors + node.warnings > 0 ? ` E${node.errors} W${node.warnings}` : '';
  const impossible = 'impossible' in node && node.impossible ? ' impossible' : '';
  switch (node.kind) {
    case 'folder':
      return `folder ${node.name ?? '-'}`;
    case 'file':
      return `file ${node.path} ${String(node.userCount)}${state}${problems}`;
    case 'section':
      return `section ${node.section} ${String(node.count)}${node.section === 'team' ? ` (${node.userCount})` : ''}${state}`;
    case 'more':
      return `more ${String(node.count)}`;
    case 'user': {
      const disabled = node.disabled === false ? '' : ` ${node.disabled}`;
      return `user ${node.name} ${node.role}${node.superuser ? ' super-user' : ''}${disabled}${problems}`;
    }
    case 'deployment':
      return `deployment ${node.name} ${node.release} ${node.path ?? '-'} ${node.why ?? 'reads it'}`;
    case 'reach':
      return `reach ${node.name} ${node.why}${impossible}`;
    case 'everything':
      return 'everything';
    case 'part':
      return `part ${node.first} ${node.last} ${String(node.count)}`;
    case 'workspace':
      return `workspace ${node.name} ${String(node.userCount)}+${String(node.superCount)}${impossible}`;
    case 'private':
      return `private ${node.name} ${String(node.userCount)}`;
  }
}
