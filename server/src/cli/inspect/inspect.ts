import { exitStatus } from '../exit-status.ts';
import { Configs } from '../config/configs.ts';
import { withConfigured } from '../config/with-configured.ts';
import { findDeployments } from '../deploy/find-deployments.ts';
import { noDeployments } from '../deploy/found.ts';
import { inOrder } from '../deploy/in-order.ts';
import { inspectFormats } from '../format/inspect-formats.ts';
import { eachInput } from '../input/each-input.ts';
import { tellInVain } from '../input/in-vain.ts';
import { expandPaths, isNamedUsersFile } from '../input/paths.ts';
import { command } from '../options/command.ts';
import { checkPaths } from '../options/shared.ts';
import { print } from '../output/print.ts';
import { inspectBytes } from './inspect-file.ts';
import { inspectHelp } from './inspect-options.ts';

/** `users-yml inspect`. */
export const runInspect = command(inspectHelp, async ({ values, paths }, io) => {
  const { format, force, server, 'show-secrets': showSecrets } = values;
  const byName = await expandPaths(checkPaths(paths));
  const problems = [...byName.problems];
  const configs = new Configs(values.config, problems);
  const expanded = await withConfigured(byName, paths, configs);
  const deployments = values['no-deploy'] ? noDeployments : await findDeployments(expanded.scopes, { configs });
  const users = await eachInput(expanded.files, problems, io, async (file, bytes) => {
    const config = (await configs.ofInput(file, paths[file.of] ?? ''))?.config ?? null;
    const decision = deployments.decide(file.identity);
    const { name, isClaimed = false } = file;
    const isNamed = isNamedUsersFile(file);
    return inspectBytes(name, bytes, { server, force, decision, config, isClaimed, isNamed });
  });
  for (const problem of problems) await io.stderr.write(`users-yml: ${problem}\n`);
  const named = deployments.files.filter(({ of }) =>
    expanded.scopes.some((scope) => scope.of === of && scope.named !== null),
  );
  const strangers = new Set(named.map(({ identity }) => identity));
  const shown = users.filter(
    ({ file, result }) => result.recognized || file.identity === null || !strangers.has(file.identity),
  );
  const { results, inVain } = inOrder(shown, [], expanded);
  const write = await inspectFormats[format]();
  await print(write({ files: results, deployments: deployments.list }, { showSecrets, colored: io.colors }), io.stdout);
  await tellInVain(inVain, force || format === 'pretty', io);
  if (problems.length > 0) return exitStatus.failed;
  return results.some(({ error }) => error !== null) ? exitStatus.findings : exitStatus.fine;
});
