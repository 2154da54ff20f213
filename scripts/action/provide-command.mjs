// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ status: number, stdout: string, stderr: string }} Outcome */
/** @typedef {(args: string[]) => Outcome} Run runs users-yml */

/**
 * The command line: that at a path, or the version of this checkout from npm, into a folder of its own. Throws where it
 * can't be had.
 * @param {string} given absolute path of users-yml's program; '' for none
 * @returns {Run}
 */
export function provideCommand(given) {
  const program = given === '' ? install() : given;
  if (!existsSync(program)) throw new Error(`There is no ${program}.`);
  return (args) => outcome(process.execPath, [program, ...args]);
}

function install() {
  const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? '.', 'users-yml-'));
  // It has no dependencies, so that this fetches one package and nothing of it is run.
  const npm = ['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', `"${folder}"`];
  const { status, stderr } = outcome([...npm, `${name}@${version}`].join(' '), [], true);
  if (status !== 0) throw new Error(`${name} ${version} could not be installed: ${stderr}`);
  return join(folder, 'node_modules', name, 'dist', 'cli.cjs');
}

/** @param {string} program @param {string[]} args @param {boolean} [shell] @returns {Outcome} */
export function outcome(program, args, shell = false) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', shell, maxBuffer: 1 << 28 });
  return { status: status ?? 2, stdout: stdout ?? '', stderr: error ? error.message : stderr };
}
