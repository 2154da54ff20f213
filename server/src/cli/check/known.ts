import { count } from '../../common/words/words.ts';
import { InputRefused } from '../input/input-refused.ts';
import { identityOf } from '../input/paths.ts';
import { UsageError } from '../options/usage-error.ts';
import { shownName } from '../shown-name.ts';
import type { CheckValues } from './check-options.ts';
import type { CheckedFile } from './checked-file.ts';

/** Takes what is known away from what was found; without a baseline it changes nothing. */
export type TakeKnown = (
  files: readonly CheckedFile[],
  say: (sentence: string) => Promise<void>,
) => Promise<readonly CheckedFile[]>;

/**
 * Reads the baseline, and what is to become one, before anything is checked. Throws `UsageError` for a file that is
 * none.
 */
export async function knownBy({ baseline, 'write-baseline': target, quiet }: CheckValues): Promise<TakeKnown> {
  if (baseline === null && target === null) return (files) => Promise.resolve(files);
  const { readBaseline, baselineToWrite, withKnown, goneOf, writeBaseline } = await import('./baseline/index.ts');
  const before = baseline === null ? null : await orUsageError(readBaseline(baseline));
  const written = target === null ? null : await orUsageError(baselineToWrite(target));
  return async (files, say) => {
    if (written) {
      if (files.some(({ name }) => identityOf(name) === identityOf(written.path)))
        throw new UsageError('--write-baseline names a file that is checked: give the baseline another name.');
      const number = writeBaseline(written, files);
      if (!quiet) await say(`${count(number, 'finding is', 'findings are')} known from now on.`);
      return withKnown(files, await readBaseline(written.path));
    }
    if (!before) return files;
    const split = withKnown(files, before);
    const gone = goneOf(before, files);
    if (gone > 0 && !quiet) {
      const those = `${count(gone, 'finding', 'findings')} that ${shownName(before.path)} says ${gone === 1 ? 'is' : 'are'} known`;
      await say(
        `${those} ${gone === 1 ? 'is' : 'are'} gone: --write-baseline takes ${gone === 1 ? 'it' : 'them'} out.`,
      );
    }
    return split;
  };
}

async function orUsageError<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof InputRefused ? new UsageError(error.message) : error;
  }
}
