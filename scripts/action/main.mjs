// @ts-check
// What action.yml runs: findings as annotations and as SARIF, whose access changes in the summary of the job and, where
// that is wanted and the token may, in a comment. It runs before anything is installed, with Node's own modules alone.
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comment } from './comment.mjs';
import { compare } from './compare.mjs';
import { provideCommand } from './provide-command.mjs';

const { env } = process;

/** @param {string} name */
const input = (name) => (env[name] ?? '').trim();

/** @param {string} name of a variable with something in each line */
const lines = (name) =>
  input(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const server = input('USERS_YML_SERVER') === '' ? [] : ['--server', input('USERS_YML_SERVER')];
const inputs = { paths: lines('USERS_YML_PATHS'), server };
const options = ['--fail-on', input('USERS_YML_FAIL_ON'), ...server, ...lines('USERS_YML_OPTIONS')];

/** @param {string} variable which names a file that GitHub reads @param {string} text */
function tell(variable, text) {
  const file = env[variable];
  if (file !== undefined && file !== '') appendFileSync(file, `${text}\n`);
}

/** @returns {number} exit status of the job */
function main() {
  const run = provideCommand(input('USERS_YML_COMMAND'));
  const check = (/** @type {string} */ format) => run(['check', '--format', format, ...options, '--', ...inputs.paths]);
  const annotated = check('github');
  process.stdout.write(annotated.stdout);
  process.stderr.write(annotated.stderr);
  tell('GITHUB_OUTPUT', `status=${annotated.status}`);
  const log = check('sarif');
  if (log.stdout !== '') {
    const file = join(mkdtempSync(join(env['RUNNER_TEMP'] ?? '.', 'users-yml-')), 'users-yml.sarif');
    writeFileSync(file, log.stdout);
    tell('GITHUB_OUTPUT', `sarif=${file}`);
  }

  const access = compare(run, { ...inputs, base: input('USERS_YML_BASE'), failOn: input('USERS_YML_FAIL_ON_ACCESS') });
  const report = `## Users files\n\n${findings(annotated.status)}\n\n${access.markdown}`;
  tell('GITHUB_STEP_SUMMARY', report);
  const number = input('USERS_YML_PULL_REQUEST');
  if (input('USERS_YML_COMMENT') === 'true' && number !== '' && access.changes) comment(number, access.markdown);
  return Math.max(annotated.status, access.status);
}

/** @param {number} status */
function findings(status) {
  if (status === 0) return 'The check passed.';
  return status === 1 ? 'The check has findings: see the annotations.' : 'The check could not be done: see the log.';
}

let exit = 2;
try {
  exit = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
tell('GITHUB_OUTPUT', `exit=${exit}`);
if (exit === 2) process.exitCode = 2;
