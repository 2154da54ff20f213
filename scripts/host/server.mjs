// @ts-check
// VS Code's server, from npm, for a browser on this machine.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inherited, isolated } from './environment.mjs';
import { provideNode } from './node.mjs';
import { pageAddress } from './page-address.mjs';
import { killGroup, onExit } from './processes.mjs';
import { quietSettings, untrusted } from './settings.mjs';
import { provideVscode } from './vscode.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} folder absolute path of the folder, or of the workspace file, to open
 * @property {string[]} [extensions] absolute paths of extensions under development: for suites that run inside VS Code.
 *   The switch that allows them also hides notifications
 * @property {string} [installed] absolute path of an extension that is to look installed, as for a user
 * @property {readonly string[]} [others] absolute paths of more that are to look so
 * @property {string} [token] what a page must know to connect; without it anyone on this machine can, and every
 *   folder is trusted, unless `isUntrusted` says otherwise: for tests only
 * @property {boolean} [isUntrusted] nobody trusts the folder, and nobody is asked
 * @property {Record<string, unknown>} [settings] user settings
 * @property {string} [kept] absolute path of a data folder that stays; without it, there is one while the server runs
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} data absolute path of its data folder
 * @property {(tests?: string) => string} url the page's address; with `tests`, the page runs that module's suite
 * @property {() => Promise<void>} close stops every process of the server and removes its files
 */

const startLimit = 60_000; // milliseconds

/**
 * Starts VS Code's server on this machine's loopback address, with data folders of its own.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({
  folder,
  extensions = [],
  installed,
  others = [],
  token,
  isUntrusted = false,
  settings = {},
  kept,
}) {
  const [node, vscode] = [await provideNode(), await provideVscode()];
  const data = kept ?? (await mkdtemp(join(tmpdir(), 'users-yml-vscode-')));
  const user = join(data, 'data', 'User');
  await mkdir(user, { recursive: true });
  await mkdir(join(data, 'tmp'), { recursive: true });
  await writeFile(
    join(user, 'settings.json'),
    JSON.stringify({ ...quietSettings, ...(isUntrusted && untrusted), ...settings }, null, 2),
  );
  const extensionsFolder = join(data, 'extensions');
  await mkdir(extensionsFolder, { recursive: true });
  if (installed !== undefined) await symlink(installed, join(extensionsFolder, 'users-yml'), 'junction');
  for (const other of others) await symlink(other, join(extensionsFolder, basename(other)), 'junction');
  const tokenFile = join(data, 'token'); // not an argument: other users of the machine can read those
  if (token !== undefined) await writeFile(tokenFile, token, { mode: 0o600 });
  const args = [
    join(vscode, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0'],
    ...(token === undefined
      ? ['--without-connection-token', ...(isUntrusted ? [] : ['--disable-workspace-trust'])]
      : ['--connection-token-file', tokenFile]),
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(extensions.length === 0 ? [] : ['--enable-smoke-test-driver']),
    ...['--server-data-dir', data, '--extensions-dir', extensionsFolder],
  ];
  const child = spawn(node, args, {
    env: token === undefined ? isolated(data) : inherited(),
    detached: process.platform !== 'win32', // a process group of its own, so that its children end with it
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    killGroup(child);
    if (kept === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const forget = onExit(stop);
  const close = async () => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child) : undefined;
    killGroup(child);
    await ended;
    if (kept === undefined) await rm(data, { recursive: true, force: true, maxRetries: 5 });
    forget();
  };
  try {
    const port = await portOf(child);
    const page = { port, folder, extensions, ...(token === undefined ? {} : { token }) };
    return { port, data, url: (tests) => pageAddress(tests === undefined ? page : { ...page, tests }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 */
function once(child) {
  return new Promise((resolve) => child.once('exit', resolve));
}

/**
 * The port the server says it listens on.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable,
 * import('node:stream').Readable>} child
 * @returns {Promise<number>}
 */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (/** @type {string} */ why) =>
      reject(new Error(`VS Code's server did not start: ${why}\n${output.slice(-2000)}`));
    const timer = setTimeout(() => fail(`no answer in ${startLimit / 1000} s`), startLimit);
    const read = (/** @type {Buffer} */ chunk) => {
      output = (output + String(chunk)).slice(-20_000);
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code, signal) => fail(`it ended with ${code ?? signal}`));
  });
}
