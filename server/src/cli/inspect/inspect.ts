import { exitStatus } from '../exit-status.ts';
import { findDeployments } from '../deploy/find-deployments.ts';
import { noDeployments } from '../deploy/found.ts';
import { inOrder } from '../deploy/in-order.ts';
import { inspectFormats } from '../format/inspect-formats.ts';
import { eachInput } from '../input/each-input.ts';
import { tellInVain } from '../input/in-vain.ts';
import { expandPaths } from '../input/paths.ts';
import { command } from '../options/command.ts';
import { checkPaths } from '../options/shared.ts';
import { print } from '../output/print.ts';
import { inspectBytes } from './inspect-file.ts';
import { inspectHelp } from './inspect-options.ts';

/** `users-yml inspect`. */
export const runInspect = command(inspectHelp, async ({ values, paths }, io) => {
  const { format, force, server, 'show-secrets': showSecrets } = values;
  const expanded = await expandPaths(checkPaths(paths));
  const problems = [...expanded.problems];
  const deployments = values['no-deploy'] ? noDeployments : await findDeployments(expanded.scopes);
  const users = await eachInput(expanded.files, problems, io, ({ name, identity }, bytes) =>
    inspectBytes(name, bytes, { server, force, decision: deployments.decide(identity) }),
  );
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
