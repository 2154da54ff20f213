import { exitStatus } from '../exit-status.ts';
import { inspectFormats } from '../format/index.ts';
import { eachInput } from '../input/each-input.ts';
import { tellInVain } from '../input/in-vain.ts';
import { command } from '../options/command.ts';
import { checkPaths } from '../options/shared.ts';
import { print } from '../output/print.ts';
import { inspectBytes } from './inspect-file.ts';
import { inspectHelp } from './inspect-options.ts';

/** `users-yml inspect`. */
export const runInspect = command(inspectHelp, async ({ values, paths }, io) => {
  const { format, force, server, 'show-secrets': showSecrets } = values;
  const { results, complete, inVain } = await eachInput(checkPaths(paths), io, (name, bytes) =>
    inspectBytes(name, bytes, { server, force }),
  );
  const write = await inspectFormats[format]();
  await print(write(results, { showSecrets, colored: io.colors }), io);
  await tellInVain(inVain, force || format === 'pretty', io);
  if (!complete) return exitStatus.failed;
  return results.some(({ error }) => error !== null) ? exitStatus.findings : exitStatus.fine;
});
