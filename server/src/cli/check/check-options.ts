/** The options of `check`, with their help. */
import { severities } from '../../common/severity.ts';
import { duration, secondsOfWork } from '../../hashing/cost.ts';
import {
  highestTriedCost,
  verificationBudget,
  workOfRun,
  type VerificationBudget,
} from '../../hashing/passwords/public-password.ts';
import { isStandardInput } from '../input/standard-input.ts';
import { checkFormatNames } from '../format/check-formats.ts';
import { aboutPaths, checkPaths, chosenServer, config, force, noDeploy } from '../options/shared.ts';
import type { HelpText } from '../options/help.ts';
import type { Values } from '../options/read-options.ts';
import { flag, text, textOr, word, type Option } from '../options/option.ts';
import { UsageError } from '../options/usage-error.ts';

/** Units of bcrypt work for each file. */
const budget: Option<VerificationBudget> = {
  placeholder: 'all|none|N',
  help:
    'try hashes against the published passwords, cheapest first: all, none, or with N units of work a file ' +
    `(${verificationBudget.check.work} unless given, and ${verificationBudget.check.suspicious} more for users with ` +
    'published names or guessable API keys); one password on a hash of cost C takes 2^C units',
  usual: verificationBudget.check,
  read: (text, name) => {
    if (text === 'all') return { suspicious: 0, work: Infinity };
    if (text === 'none') return { suspicious: 0, work: 0 };
    if (!/^\d{1,15}$/.test(text)) throw new UsageError(`${name} takes all, none or a number of units of work.`);
    return { suspicious: 0, work: Number(text) };
  },
};

const checkOptions = {
  format: word({ placeholder: 'FORMAT', words: checkFormatNames, usual: 'pretty' }),
  output: text('FILE', 'write the report into this file, whole or not at all'),
  quiet: flag('report nothing but findings that count for --fail-on'),
  fix: flag(
    'first mend what is certainly right and changes nobody’s access; with - the text goes to standard output, the report to standard error',
  ),
  force,
  'stdin-filename': text('NAME', 'what to call standard input in the report'),
  'report-suppressed': flag(
    'with --format sarif: also what comments switch off and what is known, marked as suppressed',
  ),
  require: flag('exit status 1 also where no users file is recognized'),
  'fail-on': word({
    placeholder: 'SEVERITY',
    words: [...severities, 'never'],
    usual: 'warning',
    help: 'from where on the exit status is 1',
  }),
  changed: textOr('HEAD', 'REV', 'only files that differ from this git revision; HEAD where none is named'),
  config,
  baseline: text('FILE', 'leave out the findings that this file says are known; an error is never left out'),
  'write-baseline': text('FILE', 'write into this file which findings are known from now on'),
  server: chosenServer(),
  'no-deploy': noDeploy,
  'verify-passwords': budget,
  yes: flag(
    `with --verify-passwords: also hashes of a cost over ${highestTriedCost}, and more than ` +
      `${duration(secondsOfWork(workOfRun))} of work in all, however long it takes`,
  ),
};

export type CheckOptionTable = typeof checkOptions;
export type CheckValues = Values<CheckOptionTable>;

export const checkHelp = {
  usage: 'check [options] PATH…',
  about: ['Says what is wrong with users files, and with the deployment files in the folders.', aboutPaths],
  options: checkOptions,
  more: ['Exit status: 0 nothing found, 1 findings or nothing that --require asks for, 2 something could not be done.'],
} satisfies HelpText;

/** Throws `UsageError` for what does not go together. */
export function checkTogether(values: CheckValues, paths: readonly string[]): void {
  checkPaths(paths);
  if (values['report-suppressed'] && values.format !== 'sarif')
    throw new UsageError('--report-suppressed goes with --format sarif.');
  const readsStandardInput = paths.some(isStandardInput);
  if (values['stdin-filename'] === null) {
    if (values.fix && readsStandardInput) throw new UsageError('--fix with the PATH - needs --stdin-filename.');
  } else if (!readsStandardInput) throw new UsageError('--stdin-filename goes with the PATH -.');
}
