/** The tree of one file by workspace: who reaches each, in sections of workspaces and users. */
import { servers } from '../../../server/src/common/servers.ts';
import type { AccessFile, AccessUser } from '../../../server/src/common/protocol/protocol.ts';
import { groupAccess, isImpossible, type AccessGroups } from './access-groups.ts';
import { filtered, type Matches } from './filter.ts';
import type { Branch, LazyTree } from './lazy-tree.ts';
import { addList } from './long-list.ts';
import type { SectionName, UserRole } from './node.ts';
import { noProblems, type Problems } from './problems.ts';

/** From this many super-users on, a workspace shows their number instead of each of them. */
export const superusersShown = 20;

/** So many below a node are shown at once where somebody looks for a name. */
const shownAtOnce = 20;

export interface FileView {
  readonly file: AccessFile;
  readonly problems: ReadonlyMap<string, Problems>;
  readonly matches: Matches | null;
  /** What no file node says. */
  readonly state: AccessFile['state'];
}

type AddUser = (branch: Branch, user: AccessUser, role: UserRole) => void;

/** Hangs a user on, as a leaf. */
export function userNode(
  { file, problems }: FileView,
  { username: name, superuser, disabled: isDisabled }: AccessUser,
  role: UserRole,
): Parameters<LazyTree['add']>[2] {
  const disabled = isDisabled && (servers[file.server].kind === 'migration' ? 'dropped-by-migration' : 'key-works');
  return { kind: 'user', name, role, superuser, disabled, ...(problems.get(name) ?? noProblems) };
}

export function addSections(tree: LazyTree, branch: Branch, view: FileView): void {
  const { file, matches, state } = view;
  const all = groupAccess(file.users);
  const groups = filtered(all, matches);
  const { uri } = file;
  const section = (
    name: SectionName,
    count: number,
    fill: (section: Branch) => void,
    more: { readonly userCount?: number; readonly isOpen?: boolean } = {},
  ): void => {
    if (count === 0) return;
    const { userCount = count, isOpen = matches !== null && count <= shownAtOnce } = more;
    tree.add(branch, name, { kind: 'section', section: name, count, userCount, state }, { uri, isOpen, fill });
  };
  const addUser: AddUser = (parent, user, role) => {
    tree.add(parent, user.username, userNode(view, user, role), { uri, range: user.range });
  };
  const addEntries = (parent: Branch, users: readonly AccessUser[]): void => {
    addList(tree, parent, users, usernameOf, (part, user) => {
      addUser(part, user, 'entry');
    });
  };
  const inTeams = new Set(groups.teams.flatMap(([, members]) => members.filter(({ superuser }) => !superuser)));
  section(
    'team',
    groups.teams.length,
    (team) => {
      addTeams(tree, team, { ...groups, everySuperuser: all.superusers }, view, addUser);
    },
    { userCount: inTeams.size, isOpen: true },
  );
  section('private', groups.users.length, (own) => {
    addPrivate(tree, own, groups, view, addUser);
  });
  section('superusers', groups.superusers.length, (parent) => {
    addEntries(parent, groups.superusers);
  });
  section('teamless', groups.teamless.length, (parent) => {
    addEntries(parent, groups.teamless);
  });
}

/** `everySuperuser`: also those whom somebody does not look for, as they reach a workspace all the same. */
type TeamGroups = AccessGroups & { readonly everySuperuser: readonly AccessUser[] };

function addTeams(tree: LazyTree, section: Branch, groups: TeamGroups, view: FileView, addUser: AddUser): void {
  const { uri } = view.file;
  addList(
    tree,
    section,
    groups.teams,
    ([name]) => name,
    (part, [name, members]) => {
      const inside = new Set(members);
      const superusers = view.matches?.(name) === true ? groups.everySuperuser : groups.superusers;
      const others = superusers.filter((user) => !inside.has(user));
      const counts = { userCount: members.length, superCount: others.length };
      const isOpen = view.matches !== null && members.length + others.length <= shownAtOnce;
      tree.add(
        part,
        name,
        { kind: 'workspace', name, ...counts, impossible: isImpossible(name) },
        {
          uri,
          isOpen,
          fill: (branch) => {
            addList(tree, branch, members, usernameOf, (list, member) => {
              addUser(list, member, 'member');
            });
            if (others.length <= superusersShown) for (const other of others) addUser(branch, other, 'superuser');
            else tree.add(branch, ['superusers'], { kind: 'more', count: others.length }, { uri });
          },
        },
      );
    },
  );
}

function addPrivate(tree: LazyTree, section: Branch, groups: AccessGroups, view: FileView, addUser: AddUser): void {
  const { uri } = view.file;
  addList(tree, section, groups.users, usernameOf, (part, { username: name, range }) => {
    const visitors = groups.visitors.get(name) ?? [];
    const fill = (branch: Branch): void => {
      for (const visitor of visitors) addUser(branch, visitor, 'member');
    };
    const content = { kind: 'private', name, userCount: visitors.length } as const;
    tree.add(part, name, content, { uri, range, ...(visitors.length > 0 && { fill }) });
  });
}

function usernameOf({ username }: AccessUser): string {
  return username;
}
