import { judgeOf } from '../config/judge-of.ts';
import { describeFileError } from '../input/file-error.ts';
import { isFolder } from '../input/paths.ts';
import { readInput } from '../input/read-input.ts';
import { isStandardInput } from '../input/standard-input.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../options/usage-error.ts';
import { shownName } from '../shown-name.ts';
import { compareBytes } from './compare-bytes.ts';
import type { Comparison, Judging } from './comparison.ts';

/** Compares two files, the later one named second. Throws `UsageError`. */
export async function compareTwoFiles(
  [before, after]: readonly [string, string],
  { server, configs, problems }: Judging,
  io: CliIo,
): Promise<Comparison> {
  if (isStandardInput(before) && isStandardInput(after)) throw new UsageError('Only one side can be standard input.');
  if (isFolder(before) || isFolder(after)) {
    throw new UsageError(
      'OLD and NEW are files. What changed in folders, against a git revision, --base REV PATH… says.',
    );
  }
  const read = async (name: string): Promise<Uint8Array | null> => {
    try {
      return await readInput({ path: isStandardInput(name) ? null : name }, io);
    } catch (error) {
      problems.push(describeFileError(name, error));
      return null;
    }
  };
  const bytes = [await read(before), await read(after)] as const;
  if (problems.length > 0) return { files: [], inVain: { folders: [], files: [] } };
  const judge = await judgeOf(isStandardInput(after) ? null : after, server, configs);
  const compared = compareBytes(after, [shownName(before), shownName(after)], bytes, judge);
  return {
    files: compared ? [compared] : [],
    inVain: { folders: [], files: compared ? [] : [before, after] },
  };
}
