/** Builds the tree "Users and workspaces" from who reaches what. */
import { servers } from '../../../server/src/common/servers.ts';
import type { FileDeployment } from '../../../server/src/common/protocol/deployments-protocol.ts';
import type { AccessFile, AccessUser } from '../../../server/src/common/protocol/protocol.ts';
import { groupAccess, type AccessGroups } from './access-groups.ts';
import type { AccessTree, SectionName, UserRole } from './node.ts';
import { TreeBuilder, type Branch } from './tree-builder.ts';

/**
 * Where a file lies: its workspace folder, if any, and the path to show, relative to the folder. `index`: of the folder
 * among all, in the order in which people have put them.
 */
export interface FilePlace {
  readonly folder: { readonly uri: string; readonly name: string; readonly index: number } | undefined;
  readonly path: string;
}

/** What gets a users file, with the path of its file as it is shown. */
export interface NamedDeployment extends FileDeployment {
  readonly path: string;
}

/** A users file as the tree shows it. */
export interface TreeFile extends AccessFile {
  readonly deployments: readonly NamedDeployment[];
}

/** From this many super-users on, a workspace shows their number instead of each of them. */
export const superusersShown = 20;

/**
 * The tree "Users and workspaces". Files get a level of their own when there are several (or one without users),
 * folders when the files lie in several; what lies in none comes last.
 */
export function buildTree(files: readonly TreeFile[], placeOf: (uri: string) => FilePlace): AccessTree {
  const builder = new TreeBuilder();
  const placed = files
    .map((file) => ({ file, place: placeOf(file.uri) }))
    .sort((a, b) => comparePlaces(a.place, b.place));
  const only = placed[0]?.file;
  if (placed.length === 1 && only && only.users.length > 0) {
    addSections(builder, { ...builder.root, path: [only.uri] }, only, only.state === 'broken');
    return builder.done();
  }
  const folders = new Map(placed.map(({ place }) => [place.folder?.uri ?? '', place.folder?.name]));
  const grouped: Branch = { ...builder.root, path: ['folder'] };
  for (const [folder, name] of folders) {
    const branch = folders.size > 1 ? builder.add(grouped, folder, { kind: 'folder', name }) : builder.root;
    for (const { file, place } of placed) {
      if ((place.folder?.uri ?? '') === folder) addFile(builder, branch, file, place.path);
    }
  }
  return builder.done();
}

function comparePlaces(a: FilePlace, b: FilePlace): number {
  const [first, second] = [a.folder?.index ?? Infinity, b.folder?.index ?? Infinity];
  if (first !== second) return first - second;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function addFile(builder: TreeBuilder, branch: Branch, file: TreeFile, path: string): void {
  const content = { kind: 'file', path, broken: file.state === 'broken', userCount: file.users.length } as const;
  // The ids below start at the file, so that it keeps its open sections when another file comes or goes.
  const added = builder.add({ ...branch, path: [] }, file.uri, content, { uri: file.uri });
  addSections(builder, added, file, false);
}

function addSections(builder: TreeBuilder, branch: Branch, file: TreeFile, broken: boolean): void {
  const groups = groupAccess(file.users);
  const section = (name: SectionName, count: number, fill: (section: Branch) => void): void => {
    if (count === 0) return;
    fill(builder.add(branch, name, { kind: 'section', section: name, count, broken }, { uri: file.uri }));
  };
  const addUser = (parent: Branch, user: AccessUser, role: UserRole): void => {
    const { username: name, superuser, range } = user;
    const disabled =
      user.disabled && (servers[file.server].kind === 'migration' ? 'dropped-by-migration' : 'key-works');
    builder.add(parent, name, { kind: 'user', name, role, superuser, disabled }, { uri: file.uri, range });
  };
  section('team', groups.teams.length, (team) => {
    addTeams(builder, team, groups, file.uri, addUser);
  });
  section('private', groups.users.length, (own) => {
    for (const { username: name, range } of groups.users) {
      const visitors = groups.visitors.get(name) ?? [];
      const content = { kind: 'private', name, userCount: visitors.length } as const;
      const added = builder.add(own, name, content, { uri: file.uri, range });
      for (const visitor of visitors) addUser(added, visitor, 'member');
    }
  });
  section('superusers', groups.superusers.length, (parent) => {
    for (const user of groups.superusers) addUser(parent, user, 'entry');
  });
  section('teamless', groups.teamless.length, (parent) => {
    for (const user of groups.teamless) addUser(parent, user, 'entry');
  });
  section('deployments', file.deployments.length, (parent) => {
    for (const { path, service, uri, range, release, reads, why } of file.deployments) {
      const named = service === null ? { name: path, path: null } : { name: service, path };
      const key = `${uri} ${service ?? String(range.start.line)}`;
      builder.add(parent, key, { kind: 'deployment', ...named, release, reads, why }, { uri, range });
    }
  });
}

function addTeams(
  builder: TreeBuilder,
  section: Branch,
  groups: AccessGroups,
  uri: string,
  addUser: (parent: Branch, user: AccessUser, role: UserRole) => void,
): void {
  for (const [name, members] of groups.teams) {
    const added = builder.add(section, name, { kind: 'workspace', name, userCount: members.length }, { uri });
    for (const member of members) addUser(added, member, 'member');
    const inside = new Set(members);
    const others = groups.superusers.filter((user) => !inside.has(user));
    if (others.length > superusersShown) {
      // One step deeper than the users' paths, so that no username can have the same id.
      const apart: Branch = { ...added, path: [...added.path, 'superusers'] };
      builder.add(apart, 'more', { kind: 'more', count: others.length }, { uri });
    } else {
      for (const other of others) addUser(added, other, 'superuser');
    }
  }
}
