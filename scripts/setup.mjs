// @ts-check
// Makes a fresh clone ready to run. Nothing but Node's own modules can be imported here: the others may not be there.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npmVisibly } from './host/npm.mjs';
import { root } from './host/paths.mjs';

/** Installs the packages of package-lock.json when they are missing or of an older one. Throws when that fails. */
export function ensureInstalled() {
  const installed = modified(join(root, 'node_modules', '.package-lock.json'));
  if (installed >= modified(join(root, 'package-lock.json'))) return;
  console.log('Installing packages (npm ci)…');
  if (npmVisibly(['ci', '--no-audit', '--no-fund'], root) !== 0) throw new Error('npm ci failed: see above.');
}

/** Builds the extension and the command line when a source is newer than what was built. Throws when that fails. */
export function ensureBuilt() {
  const built = Math.min(...builtFiles().map(modified));
  const sources = ['client', 'server', 'schemas', 'scripts/build.mjs', 'scripts/package', 'package.json'];
  if (built > 0 && [...sources, 'package-lock.json'].every((path) => newest(join(root, path)) <= built)) return;
  console.log('Building (npm run build)…');
  if (npmVisibly(['run', '--silent', 'build'], root) !== 0) throw new Error('npm run build failed: see above.');
}

/**
 * The program behind the command `users-yml`.
 * @returns {string} absolute path
 */
export function commandLine() {
  return join(root, manifest().bin['users-yml']);
}

/** What package.json says starts the extension, on a desktop and in a browser, and the command line. */
function builtFiles() {
  const { main, browser } = manifest();
  return [join(root, main), join(root, browser), commandLine()];
}

/** @returns {{ main: string, browser: string, bin: { 'users-yml': string } }} */
function manifest() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

/**
 * When a file was last written, in milliseconds since 1970; 0 when there is none.
 * @param {string} path
 */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * The same of the newest file in a folder, at any depth.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return modified(path);
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
