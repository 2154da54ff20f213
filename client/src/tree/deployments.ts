import type { FileDeployment } from '../../../server/src/common/protocol/deployments-protocol.ts';
import type { AccessFile } from '../../../server/src/common/protocol/protocol.ts';
import type { Branch, LazyTree } from './lazy-tree.ts';

/** What gets a users file, with the path of its file as it is shown. */
export interface NamedDeployment extends FileDeployment {
  readonly path: string;
}

/** A users file as the tree shows it. */
export interface TreeFile extends AccessFile {
  readonly deployments: readonly NamedDeployment[];
}

/** The section of what gets a file; `state`: what no file node says of it. */
export function addDeployments(
  tree: LazyTree,
  branch: Branch,
  { uri: file, deployments }: TreeFile,
  state: AccessFile['state'],
): void {
  const count = deployments.length;
  if (count === 0) return;
  const content = { kind: 'section', section: 'deployments', count, userCount: 0, state } as const;
  const fill = (section: Branch): void => {
    for (const { path, service, uri, range, release, reads, why } of deployments) {
      const named = service === null ? { name: path, path: null } : { name: service, path };
      const key = `${uri} ${service ?? String(range.start.line)}`;
      tree.add(section, key, { kind: 'deployment', ...named, release, reads, why }, { uri, range });
    }
  };
  // No user has this key.
  tree.add(branch, ['deployments'], content, { uri: file, isOpen: true, fill });
}
