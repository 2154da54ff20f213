import { statSync } from 'node:fs';
import { internalError } from '../../common/describe-error.ts';
import { codeOf } from '../../common/error-code.ts';
import { visible } from '../../common/words/visible.ts';
import { judgeOf } from '../config/judge-of.ts';
import { withConfigured } from '../config/with-configured.ts';
import { Revisions } from '../git/revisions.ts';
import { describeFileError } from '../input/file-error.ts';
import { InputRefused } from '../input/input-refused.ts';
import { isGlob } from '../input/glob-signs.ts';
import { expandPaths, identityOf, isFolder } from '../input/paths.ts';
import { readPath } from '../input/read-path.ts';
import { isStandardInput } from '../input/standard-input.ts';
import { UsageError } from '../options/usage-error.ts';
import { shownName } from '../shown-name.ts';
import { compareBytes } from './compare-bytes.ts';
import type { ComparedFile } from './compared-file.ts';
import type { Comparison, Judging } from './comparison.ts';
import { goneFiles } from './gone-files.ts';

export interface SinceRevisionOptions extends Judging {
  /** As `git rev-parse` takes it. */
  readonly base: string;
}

/**
 * Compares the files that the PATHs stand for with a revision of the repositories that they lie in, each file once. Of
 * a folder also those that the revision has and that are there no more. Throws `UsageError`.
 */
export async function compareSinceRevision(
  paths: readonly string[],
  { base, server, configs, problems }: SinceRevisionOptions,
): Promise<Comparison> {
  if (paths.some(isStandardInput)) throw new UsageError('Standard input is in no revision: name OLD and NEW.');
  const revisions = new Revisions({ name: base, option: '--base', instead: 'name OLD and NEW, two files' });
  const files: ComparedFile[] = [];
  const inVain = { folders: [] as string[], files: [] as string[] };
  const met = new Set<string>();

  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const isTold = error instanceof InputRefused || codeOf(error) !== null;
      problems.push(isTold ? describeFileError(name, error) : `${shownName(name)}: ${internalError(error)}`);
    }
  };
  const compare = async (name: string, isNamed: boolean): Promise<void> => {
    const { revision, path } = revisions.place(name, 'file');
    const old = await revision.read(path);
    const now = await readNow(name, old !== null);
    const compared = compareBytes(
      name,
      [visible(base), 'working tree'],
      [old, now],
      await judgeOf(name, server, configs),
    );
    if (compared) files.push(compared);
    else if (isNamed) inVain.files.push(name);
  };

  for (const path of paths) {
    const isNamed = !isFolder(path) && !isGlob(path);
    await attempt(path, async () => {
      const found = await namesFor(path, revisions, { configs, problems });
      if (found.length === 0) inVain.folders.push(path);
      for (const name of found) {
        const identity = identityOf(name);
        if (!met.has(identity)) await attempt(name, () => compare(name, isNamed));
        met.add(identity);
      }
    });
  }
  return { files, inVain };
}

/** The files that a PATH stands for, now or in the revision, sorted. `problems` gets what could not be looked at. */
async function namesFor(
  path: string,
  revisions: Revisions,
  { configs, problems }: Pick<Judging, 'configs' | 'problems'>,
): Promise<readonly string[]> {
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  const gone = isThere && !isFolder(path) ? [] : await goneFiles(path, revisions.place(path, 'folder'));
  const expanded = await withConfigured(await expandPaths([path]), [path], configs);
  for (const problem of expanded.problems) problems.push(problem);
  // a folder that is there no more is no file that is missing
  const now = !isThere && gone.length > 0 ? [] : expanded.files.map(({ name }) => name);
  return [...now, ...gone].sort();
}

/** What a file holds; null where it is there no more. `wasThere`: the revision has it. */
async function readNow(path: string, wasThere: boolean): Promise<Uint8Array | null> {
  try {
    return await readPath(path);
  } catch (error) {
    const isGone = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' || isFolder(path);
    if (wasThere && isGone) return null;
    throw error;
  }
}
