import { exitStatus } from '../exit-status.ts';
import { colorsFor } from '../format/colors.ts';
import { command } from '../options/command.ts';
import { didYouMean } from '../options/did-you-mean.ts';
import { UsageError } from '../options/usage-error.ts';
import { print } from '../output/print.ts';
import { explainHelp, pagesByCode } from './explain-options.ts';
import { terminalPage } from './terminal-page.ts';

/** `users-yml explain`. */
export const runExplain = command(explainHelp, async ({ paths: codes }, io) => {
  const [code, ...more] = codes;
  if (code === undefined || more.length > 0)
    throw new UsageError('Name one code, as check prints it behind a finding.');
  const page = pagesByCode.get(code);
  if (page === undefined) throw new UsageError(`There is no such code.${didYouMean(code, [...pagesByCode.keys()])}`);
  await print(terminalPage(page, colorsFor(io.colors)), io.stdout);
  return exitStatus.fine;
});
