import { findDeployments } from '../deploy/find-deployments.ts';
import { noDeployments } from '../deploy/found.ts';
import { inOrder } from '../deploy/in-order.ts';
import { eachInput } from '../input/each-input.ts';
import { tellInVain } from '../input/in-vain.ts';
import { expandPaths, identityOf } from '../input/paths.ts';
import { isStandardInput } from '../input/standard-input.ts';
import { exitStatus, failsOn, type FailOn } from '../exit-status.ts';
import { checkFormats, tellsFixes } from '../format/check-formats.ts';
import { command } from '../options/command.ts';
import { checkPaths } from '../options/shared.ts';
import { UsageError } from '../options/usage-error.ts';
import { print } from '../output/print.ts';
import { writeWhole } from '../output/whole-file.ts';
import { checkFile } from './check-file.ts';
import { checkHelp } from './check-options.ts';
import type { CheckedFile } from './checked-file.ts';
import { checkedDeployment } from './reported-finding.ts';
import { Verifier } from './verifier.ts';

/** `users-yml check`. */
export const runCheck = command(checkHelp, async ({ values, paths }, io) => {
  const { format, force, require: isRequired, server, 'fail-on': failOn, 'verify-passwords': budget } = values;
  const { output, quiet, 'stdin-filename': stdinName } = values;
  if (stdinName !== null && !paths.some(isStandardInput))
    throw new UsageError('--stdin-filename goes with the PATH -.');
  const say = (sentence: string): Promise<void> => io.stderr.write(`users-yml: ${sentence}\n`);
  const verifier = new Verifier({ budget, unlimited: values.yes, openHost: io.openHost, say });
  const expanded = await expandPaths(checkPaths(paths));
  const problems = [...expanded.problems];
  const deployments = values['no-deploy'] ? noDeployments : await findDeployments(expanded.scopes);
  const users = await eachInput(expanded.files, problems, io, ({ name, path, identity }, bytes) => {
    const shown = stdinName !== null && path === null ? stdinName : name;
    const isReadableByAll = (): boolean => path !== null && io.isReadableByAll(path);
    const decision = deployments.decide(identity);
    return checkFile(shown, bytes, {
      server,
      force,
      verifier,
      isReadableByAll,
      tellsFixes: tellsFixes(format),
      decision,
    });
  });
  for (const problem of problems) await say(problem);
  const { leftOut } = verifier;
  if (leftOut !== null) await say(leftOut);
  const deployed = deployments.files.map((file) => ({ ...file, result: checkedDeployment(file) }));
  const { results, inVain } = inOrder(users, deployed, expanded);
  const write = await checkFormats[format]();
  const reported = quiet ? results.map((file) => countingFor(failOn, file)) : results;
  if (output === null) await print(write(reported, { colored: io.colors, failOn, quiet }), io);
  else {
    refuseInput(output, results);
    writeWhole(output, write(reported, { colored: false, failOn, quiet }));
  }
  if (!quiet) await tellInVain(inVain, force || (format === 'pretty' && output === null), io);
  if (problems.length > 0) return exitStatus.failed;
  if (isRequired && !results.some(({ kind, recognized }) => kind === 'users' && recognized)) {
    await io.stderr.write('users-yml: No users file was recognized, and --require asks for one.\n');
    return exitStatus.findings;
  }
  const failed = results.some(({ findings }) => findings.some(({ severity }) => failsOn(severity, failOn)));
  return failed ? exitStatus.findings : exitStatus.fine;
});

/** The file without findings that have no say in the exit status. */
function countingFor(failOn: FailOn, file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => failsOn(severity, failOn)) };
}

/** A report never takes the place of a file that it is about. Throws `UsageError`. */
function refuseInput(output: string, files: readonly CheckedFile[]): void {
  if (files.some(({ name }) => identityOf(name) === identityOf(output))) {
    throw new UsageError('--output names a file that is checked: give the report another name.');
  }
}
