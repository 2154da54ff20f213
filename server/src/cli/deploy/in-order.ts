import type { InputResult } from '../input/each-input.ts';
import type { InVain } from '../input/in-vain.ts';
import type { ExpandedPaths } from '../input/paths.ts';

/** A deployment file, and what was made of it. */
interface DeploymentResult<T> {
  readonly name: string;
  readonly identity: string;
  readonly of: number;
  readonly result: T;
}

/**
 * Users files and deployment files in the order of the output: PATHs as given, files of a folder by path. A file that
 * was named and is a deployment file stands there as such alone.
 */
export function inOrder<T extends { readonly recognized: boolean }>(
  users: readonly InputResult<T>[],
  deployments: readonly DeploymentResult<T>[],
  { emptyFolders }: ExpandedPaths,
): { readonly results: readonly T[]; readonly inVain: InVain } {
  const deployed = new Set(deployments.map(({ identity }) => identity));
  const isDeployment = ({ file, result }: InputResult<T>): boolean =>
    !result.recognized && file.identity !== null && deployed.has(file.identity);
  const all = [
    ...users.filter((each) => !isDeployment(each)).map(({ file: { name, of }, result }) => ({ name, of, result })),
    ...deployments,
  ].toSorted((a, b) => a.of - b.of || (a.name < b.name ? -1 : 1));
  const folders = new Set(deployments.map(({ of }) => of));
  return {
    results: all.map(({ result }) => result),
    inVain: {
      folders: emptyFolders.filter(({ of }) => !folders.has(of)).map(({ name }) => name),
      files: users
        .filter((each) => each.file.isNamed && !each.result.recognized && !isDeployment(each))
        .map(({ file: { name } }) => name),
    },
  };
}
