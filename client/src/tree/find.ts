import type { UserAt } from '../../../server/src/common/protocol/change.ts';
import { idOf, rootPath, type TreeLook } from './ids.ts';
import type { AccessNode } from './node.ts';

/**
 * The id of the node that stands for a place of a file: the user, under the workspace of the place if there is one,
 * else with the private one. Undefined: none is in the tree.
 */
export function spotOf(
  uri: string,
  { username, workspace }: Pick<UserAt, 'username' | 'workspace'>,
  look: TreeLook,
  find: (id: string) => AccessNode | undefined,
): string | undefined {
  const path = [...rootPath(look), uri];
  const spots =
    look.by === 'user'
      ? [...(workspace === null ? [] : [[username, workspace]]), [username]]
      : [
          ...(workspace === null
            ? []
            : [
                ['team', workspace, username],
                ['private', workspace, username],
              ]),
          ['private', username],
        ];
  return spots.map((spot) => idOf([...path, ...spot])).find((id) => find(id) !== undefined);
}
