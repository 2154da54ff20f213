import { count } from '../../common/words/words.ts';
import { Configs } from '../config/configs.ts';
import { withConfigured } from '../config/with-configured.ts';
import { inOrder } from '../deploy/in-order.ts';
import { tellInVain } from '../input/in-vain.ts';
import { expandPaths } from '../input/paths.ts';
import { exitStatus, failsOn } from '../exit-status.ts';
import { command } from '../options/command.ts';
import { checkDeployments } from './check-deployments.ts';
import { checkInputs } from './check-inputs.ts';
import { checkHelp, checkTogether } from './check-options.ts';
import type { CheckedFile } from './checked-file.ts';
import { knownBy } from './known.ts';
import { leaving } from './leave.ts';
import { report } from './report.ts';
import { isAnyRecognized } from './is-any-recognized.ts';
import { sinceRevision } from './since-revision.ts';
import { Verifier } from './verifier.ts';

/** `users-yml check`. */
export const runCheck = command(checkHelp, async ({ values, paths }, io) => {
  checkTogether(values, paths);
  const say = (sentence: string): Promise<void> => io.stderr.write(`users-yml: ${sentence}\n`);
  const verifier = new Verifier({
    budget: values['verify-passwords'],
    unlimited: values.yes,
    openHost: io.openHost,
    say,
  });
  const takeKnown = await knownBy(values);
  const byName = await expandPaths(paths);
  const problems = [...byName.problems];
  const configs = new Configs(values.config, problems);
  const expanded = await withConfigured(byName, paths, configs);
  const leave = leaving(problems, values.quiet ? () => Promise.resolve() : say);
  const since = await sinceRevision(values.changed, expanded.files, problems);
  const { files: deployed, decide } = await checkDeployments(expanded.scopes, values, { configs, since, leave });
  const users = await checkInputs(since.files, { values, io, verifier, decide, problems, leave, configs, paths });
  for (const problem of problems) await say(problem);
  const { leftOut } = verifier;
  if (leftOut !== null) await say(leftOut);
  const { results: found, inVain } = inOrder(users, deployed, expanded);
  const results = await takeKnown(found, say);
  const { 'fail-on': failOn, format, output, quiet, force } = values;
  await report(results, { values, paths }, io);
  const mended = results.reduce((sum, file) => sum + (file.mended?.length ?? 0), 0);
  if (!quiet && mended > 0 && format !== 'pretty') await say(`${count(mended, 'finding')} fixed.`);
  if (!quiet) await tellInVain(inVain, force || (format === 'pretty' && output === null), io);
  if (problems.length > 0) return exitStatus.failed;
  if (values.require && !results.some(isUsersFile) && !(await isAnyRecognized(since.unchanged, io))) {
    await say('No users file was recognized, and --require asks for one.');
    return exitStatus.findings;
  }
  const fails = results.some(({ findings }) => findings.some(({ severity }) => failsOn(severity, failOn)));
  return fails ? exitStatus.findings : exitStatus.fine;
});

function isUsersFile({ kind, recognized }: CheckedFile): boolean {
  return kind === 'users' && recognized;
}
