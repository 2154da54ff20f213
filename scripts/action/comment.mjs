// @ts-check
import { spawnSync } from 'node:child_process';

/** By this a comment of ours is found again. */
const mark = '<!-- users-yml: access -->';

/** The most that GitHub takes, less what stands around it. */
const longest = 60_000;

/**
 * Writes what changes into a comment of a pull request, over the one of an earlier run. A token that may not write, as
 * that of a pull request from a fork, is no failure: the summary says the same.
 * @param {string} pullRequest its number
 * @param {string} markdown
 */
export function comment(pullRequest, markdown) {
  const issues = `repos/${process.env['GITHUB_REPOSITORY'] ?? ''}/issues`;
  const own = `.[] | select(.body | startswith("${mark}")) | .id`;
  const found = gh(['api', '--paginate', `${issues}/${pullRequest}/comments`, '--jq', own]);
  const earlier = found.stdout.trim().split('\n')[0] ?? '';
  const cut =
    markdown.length > longest ? 'There is more to tell than a comment can hold: see the summary of the job.' : markdown;
  const body = JSON.stringify({ body: `${mark}\n${cut}` });
  const [method, path] = earlier === '' ? ['POST', `${pullRequest}/comments`] : ['PATCH', `comments/${earlier}`];
  const { status } = gh(['api', '--method', method, `${issues}/${path}`, '--input', '-'], body);
  if (status !== 0)
    console.log('::notice::The token may not comment. The summary of the job has whose access changes.');
}

/** @param {string[]} args @param {string} [input] */
function gh(args, input = '') {
  const { status, stdout } = spawnSync('gh', args, { encoding: 'utf8', input });
  return { status, stdout: stdout ?? '' };
}
