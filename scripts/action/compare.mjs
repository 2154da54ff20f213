// @ts-check
import { outcome } from './provide-command.mjs';

/**
 * Whose access differs from a git revision.
 * @param {import('./provide-command.mjs').Run} run
 * @param {{ paths: string[], server: string[], base: string, failOn: string }} what `base`: '' for the commit before
 * @returns {{ markdown: string, changes: boolean, status: number }} `status`: 1 for what `failOn` asks for, 2 for none
 */
export function compare(run, { paths, server, base, failOn }) {
  // The commit that GitHub makes to try a pull request has the pull request's base as its first parent.
  const revision = base === '' ? 'HEAD^1' : base;
  const { status } = outcome('git', ['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{commit}`]);
  if (status !== 0) return { markdown: `Access was not compared: ${notThere(base)}`, changes: false, status: 0 };
  const diff = (/** @type {string} */ format) =>
    run(['diff', `--base=${revision}`, '--fail-on', failOn, '--format', format, ...server, '--', ...paths]);
  const found = diff('markdown');
  process.stderr.write(found.stderr);
  if (found.status === 2) return { markdown: 'Access could not be compared: see the log.', changes: false, status: 2 };
  return { markdown: found.stdout, changes: hasChanges(diff('json').stdout), status: found.status };
}

/** @param {string} base */
function notThere(base) {
  if (base !== '') return 'the revision to compare with is not in this clone.';
  return 'this clone has no commit before. `fetch-depth: 2` of actions/checkout fetches it.';
}

/** Whether somebody's access differs, or one side only does not load. @param {string} json that `diff` prints */
function hasChanges(json) {
  /** @type {{ files: { users: unknown[], loads: [boolean, boolean] }[] }} */
  const { files } = JSON.parse(json);
  return files.some(({ users, loads: [before, after] }) => users.length > 0 || before !== after);
}
