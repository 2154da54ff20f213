import type { InputFile } from '../input/paths.ts';
import { shownName } from '../shown-name.ts';

/** Leaves out what is as a git revision has it. */
export interface SinceRevision {
  /** Users files that are left out. */
  readonly unchanged: readonly InputFile[];
  /** The others. */
  readonly files: readonly InputFile[];
  /** Those of the paths that differ. */
  readonly differing: (paths: readonly string[]) => Promise<ReadonlySet<string>>;
}

/**
 * What of the files differs from a revision; all where none is named. `problems` gets a sentence about what could not
 * be compared, once.
 */
export async function sinceRevision(
  name: string | null,
  files: readonly InputFile[],
  problems: string[],
): Promise<SinceRevision> {
  if (name === null) return { unchanged: [], files, differing: (paths) => Promise.resolve(new Set(paths)) };
  const { changedSince } = await import('./changed/index.ts');
  const differing = async (paths: readonly string[]): Promise<ReadonlySet<string>> => {
    const { unchanged, refused } = await changedSince(name, paths);
    for (const { path, why } of refused) {
      if (!problems.some((problem) => problem.endsWith(why))) problems.push(`${shownName(path)}: ${why}`);
    }
    return new Set(paths.filter((path) => !unchanged.has(path)));
  };
  const left = await differing(files.flatMap(({ path }) => path ?? []));
  const isLeft = ({ path }: InputFile): boolean => path === null || left.has(path);
  return { unchanged: files.filter((file) => !isLeft(file)), files: files.filter(isLeft), differing };
}
