/** The tree of one file by user: what each of them reaches. */
import { inOrder } from '../access/in-order.ts';
import type { AccessUser } from '../../../server/src/common/protocol/protocol.ts';
import { groupAccess, isImpossible } from './access-groups.ts';
import type { Branch, LazyTree } from './lazy-tree.ts';
import { addList } from './long-list.ts';
import { userNode, type FileView } from './sections.ts';

export function addPeople(tree: LazyTree, branch: Branch, view: FileView): void {
  const { file, matches } = view;
  const { uri } = file;
  const { users } = groupAccess(file.users);
  const usernames = new Set(users.map(({ username }) => username));
  const wanted = matches
    ? users.filter(({ username, workspaces }) => matches(username) || workspaces.some(matches))
    : users;
  addList(
    tree,
    branch,
    wanted,
    ({ username }) => username,
    (part, user) => {
      const fill = (below: Branch): void => {
        addReach(tree, below, user, usernames, uri);
      };
      tree.add(part, user.username, userNode(view, user, 'entry'), { uri, range: user.range, fill });
    },
  );
}

function addReach(
  tree: LazyTree,
  branch: Branch,
  { username, superuser, workspaces, range }: AccessUser,
  usernames: ReadonlySet<string>,
  uri: string,
): void {
  const spot = { uri, range };
  if (superuser) tree.add(branch, ['everything'], { kind: 'everything' }, spot);
  tree.add(branch, ['own'], { kind: 'reach', name: username, why: 'own', impossible: false }, spot);
  for (const name of [...new Set(workspaces)].sort(inOrder)) {
    const why = usernames.has(name) ? 'visited' : 'listed';
    tree.add(branch, name, { kind: 'reach', name, why, impossible: isImpossible(name) }, spot);
  }
}
