/** Builds the tree "Users and workspaces" from who reaches what. */
import type { AccessFile } from '../../../server/src/common/protocol/protocol.ts';
import { addDeployments, type TreeFile } from './deployments.ts';
import { matching } from './filter.ts';
import { rootPath, type TreeLook } from './ids.ts';
import { LazyTree, type Branch } from './lazy-tree.ts';
import type { AccessTree } from './node.ts';
import { addPeople } from './people.ts';
import { problemsByUser, totalOf, type Problem } from './problems.ts';
import { addSections } from './sections.ts';

/**
 * Where a file lies: its workspace folder, if any, and the path to show, relative to the folder. `index`: of the folder
 * among all, in the order in which people have put them.
 */
export interface FilePlace {
  readonly folder: { readonly uri: string; readonly name: string; readonly index: number } | undefined;
  readonly path: string;
}

export interface TreeOptions extends TreeLook {
  readonly placeOf: (uri: string) => FilePlace;
  readonly problemsOf: (uri: string) => readonly Problem[];
}

/**
 * The tree "Users and workspaces". Files get a level of their own when there are several (or one without users),
 * folders when the files lie in several; what lies in none comes last.
 */
export function buildTree(files: readonly TreeFile[], options: TreeOptions): AccessTree {
  const { placeOf } = options;
  const tree = new LazyTree(rootPath(options));
  const placed = files
    .map((file) => ({ file, place: placeOf(file.uri) }))
    .sort((a, b) => comparePlaces(a.place, b.place));
  const only = placed[0]?.file;
  if (placed.length === 1 && only && only.users.length > 0) {
    addContent(tree, { ...tree.root, path: [...tree.root.path, only.uri] }, only, options, only.state);
    return tree;
  }
  const folders = new Map(placed.map(({ place }) => [place.folder?.uri ?? '', place.folder?.name]));
  for (const [folder, name] of folders) {
    const addAll = (branch: Branch): void => {
      for (const { file, place } of placed) {
        if ((place.folder?.uri ?? '') === folder) addFile(tree, branch, file, place.path, options);
      }
    };
    // The ids below start at the file, so that it keeps its open sections when another file comes or goes.
    if (folders.size > 1)
      tree.add(tree.root, [folder], { kind: 'folder', name }, { isOpen: true, fill: addAll }, tree.root.path);
    else addAll(tree.root);
  }
  return tree;
}

function comparePlaces(a: FilePlace, b: FilePlace): number {
  const [first, second] = [a.folder?.index ?? Infinity, b.folder?.index ?? Infinity];
  if (first !== second) return first - second;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function addFile(tree: LazyTree, branch: Branch, file: TreeFile, path: string, options: TreeOptions): void {
  const { uri, users, state, deployments } = file;
  const content = { kind: 'file', path, state, userCount: users.length } as const;
  const fill = (below: Branch): void => {
    addContent(tree, below, file, options, 'current');
  };
  const hasContent = users.length > 0 || (deployments.length > 0 && options.filter === '');
  const problems = totalOf(options.problemsOf(uri));
  tree.add(branch, uri, { ...content, ...problems }, { uri, isOpen: true, ...(hasContent && { fill }) });
}

function addContent(
  tree: LazyTree,
  branch: Branch,
  file: TreeFile,
  { by, filter, problemsOf }: TreeOptions,
  state: AccessFile['state'],
): void {
  const problems = problemsByUser(file.users, problemsOf(file.uri));
  const view = { file, problems, matches: matching(filter), state };
  if (by === 'user') addPeople(tree, branch, view);
  else addSections(tree, branch, view);
  if (filter === '') addDeployments(tree, branch, file, state);
}
