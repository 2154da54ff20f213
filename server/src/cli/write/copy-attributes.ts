import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Never looked for in `PATH`. */
const places: readonly string[] = ['/bin/cp', '/usr/bin/cp'];

/** What a `cp` says that knows nothing of attributes, so that nobody can tell whether there are any. */
const ignorant = /unrecognized|illegal option|invalid option|without (?:xattr|extended attributes?) support/i;

/**
 * Has `cp` copy mode, access control lists and extended attributes from one file to another one that is there: Node.js
 * has no way to do so. The content of the other may change with it. False: the file has some that can't be kept.
 */
export function copyAttributes(from: string, to: string): boolean {
  const program = places.find((path) => existsSync(path));
  // Windows has none, and what lies at these paths there is nobody's.
  if (program === undefined || process.platform === 'win32') return true;
  const options = process.platform === 'linux' ? ['--attributes-only', '--preserve=mode,xattr'] : ['-p'];
  const { status, stderr } = spawnSync(program, [...options, '--', from, to], {
    env: { LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    windowsHide: true,
  });
  return status === 0 || ignorant.test(stderr);
}
