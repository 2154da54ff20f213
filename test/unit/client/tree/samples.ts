import type { AccessUser } from '../../../../server/src/common/protocol/protocol.ts';
import type { FilePlace, NamedDeployment, TreeFile } from '../../../../client/src/tree/model.ts';
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

/** The tree as indented lines: kind, name or section, and what else would show. */
export function outline({ roots, nodes }: AccessTree): string {
  const lines: string[] = [];
  const add = (id: string, depth: number): void => {
    const node = nodes.get(id);
    if (!node) throw new Error('a child that is no node');
    lines.push(`${'  '.repeat(depth)}${describeNode(node)}`);
    for (const child of node.children) add(child, depth + 1);
  };
  for (const root of roots) add(root, 0);
  return lines.join('\n');
}

function describeNode(node: AccessNode): string {
  switch (node.kind) {
    case 'folder':
      return `folder ${node.name ?? '-'}`;
    case 'file':
      return `file ${node.path} ${String(node.userCount)}${node.broken ? ' broken' : ''}`;
    case 'section':
      return `section ${node.section} ${String(node.count)}${node.broken ? ' broken' : ''}`;
    case 'more':
      return `more ${String(node.count)}`;
    case 'deployment':
      return `deployment ${node.name} ${node.release} ${node.path ?? '-'} ${node.why ?? 'reads it'}`;
    case 'user': {
      const disabled = node.disabled === false ? '' : ` ${node.disabled}`;
      return `user ${node.name} ${node.role}${node.superuser ? ' super-user' : ''}${disabled}`;
    }
    default:
      return `${node.kind} ${node.name} ${String(node.userCount)}`;
  }
}
