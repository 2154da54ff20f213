import { Configs } from '../config/configs.ts';
import { exitStatus } from '../exit-status.ts';
import { diffFormats } from '../format/diff-formats.ts';
import { tellInVain } from '../input/in-vain.ts';
import { command } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';
import { print } from '../output/print.ts';
import type { ComparedFile } from './compared-file.ts';
import { defaultBase, diffHelp, type FailOnChange } from './diff-options.ts';
import { compareSinceRevision } from './since-revision.ts';
import { tellUnloaded } from './tell-unloaded.ts';
import { compareTwoFiles } from './two-files.ts';

/** `users-yml diff`. */
export const runDiff = command(diffHelp, async ({ values, paths }, io) => {
  const { base, format, server, 'fail-on': failOn } = values;
  if (paths.includes('')) throw new UsageError('A PATH is empty.');
  const [old, now, ...more] = paths;
  const problems: string[] = [];
  const judging = { server, configs: new Configs(null, problems), problems };
  const { files, inVain } =
    base === null && old !== undefined && now !== undefined && more.length === 0
      ? await compareTwoFiles([old, now], judging, io)
      : await compareSinceRevision(paths.length === 0 ? ['.'] : paths, { base: base ?? defaultBase, ...judging });
  for (const problem of problems) await io.stderr.write(`users-yml: ${problem}\n`);
  const write = await diffFormats[format]();
  await print(write(files, { colored: io.colors }), io.stdout);
  if (format === 'json') await tellUnloaded(files, io);
  await tellInVain(inVain, false, io);
  if (problems.length > 0) return exitStatus.failed;
  return files.some((file) => failsOn(file, failOn)) ? exitStatus.findings : exitStatus.fine;
});

/** What an earlier file that does not load allowed, nobody knows. */
function failsOn({ errors, widened, changes }: ComparedFile, failOn: FailOnChange): boolean {
  if (failOn === 'never') return false;
  return errors[0] !== null || (failOn === 'widened' ? widened : changes.length > 0);
}
