import { internalError } from '../../common/describe-error.ts';
import type { InVain } from './in-vain.ts';
import type { CliIo } from '../io.ts';
import { shownName } from '../shown-name.ts';
import { describeFileError } from './file-error.ts';
import { expandPaths } from './paths.ts';
import { readInput } from './read-input.ts';

/**
 * Reads the files that the PATHs stand for, in order. What can't be read, or ends in a mistake of ours, is said on
 * standard error, and the rest goes on; `complete` is false then.
 */
export async function eachInput<T extends { readonly recognized: boolean }>(
  paths: readonly string[],
  io: CliIo,
  read: (name: string, bytes: Uint8Array) => T | Promise<T>,
): Promise<{ readonly results: readonly T[]; readonly complete: boolean; readonly inVain: InVain }> {
  const { files, problems, emptyFolders } = expandPaths(paths);
  const said = [...problems];
  const results: T[] = [];
  const strangers: string[] = [];
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = await readInput(file, io);
    } catch (error) {
      said.push(describeFileError(file.name, error));
      continue;
    }
    try {
      const result = await read(file.name, bytes);
      results.push(result);
      if (file.isNamed && !result.recognized) strangers.push(file.name);
    } catch (error) {
      said.push(`${shownName(file.name)}: ${internalError(error)}`);
    }
  }
  for (const problem of said) await io.stderr.write(`users-yml: ${problem}\n`);
  return { results, complete: said.length === 0, inVain: { folders: emptyFolders, files: strangers } };
}
