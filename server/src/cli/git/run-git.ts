import { spawn } from 'node:child_process';
import { findGit } from './find-git.ts';
import { gitEnvironment } from './git-environment.ts';
import { InputRefused } from '../input/input-refused.ts';

/**
 * Before each command: no monitor that the repository's settings name is started, no pager, and a repository that only
 * looks like one because of files within another is none.
 */
const settings = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit'];

/** How much is kept of what git says when it fails, in UTF-16 units. */
const mostSaid = 4096;

/** The three commands that are run. None runs anything, or changes what it reads. */
export type GitArguments =
  | readonly ['rev-parse', '--verify', '--end-of-options', revision: string]
  | readonly ['ls-tree', '-z', '--full-tree', ...rest: readonly string[]]
  | readonly ['cat-file', 'blob', id: string];

/** It failed. `isForeign`: it does not trust the repository, which belongs to another user. */
export class GitFailed extends Error {
  override readonly name = 'GitFailed';
  readonly isForeign: boolean;

  constructor(said: string) {
    super('git failed');
    this.isForeign = said.includes('dubious ownership');
  }
}

/**
 * What git prints in the repository whose top folder is `root`, piece by piece. Throws `InputRefused` where there is no
 * git, and `GitFailed`. Whoever stops reading ends it.
 */
export async function* runGit(root: string, args: GitArguments): AsyncGenerator<Uint8Array, void> {
  const program = findGit();
  if (program === null) throw new InputRefused('git is not there to be asked: install it, or do without a revision.');
  const child = spawn(program, [...settings, ...args], {
    cwd: root,
    env: gitEnvironment(root),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, mostSaid);
  });
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (status) => resolve(status === 0));
  });
  try {
    for await (const piece of child.stdout) if (piece instanceof Uint8Array) yield piece;
    if (!(await ended)) throw new GitFailed(said);
  } finally {
    child.kill();
  }
}
