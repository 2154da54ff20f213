// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** How to reach the registry is the user's business and stays; everything else npm tells its scripts goes. */
const connection = /^npm_config_(registry|cache|userconfig|proxy|https_proxy|noproxy|cafile|strict_ssl|offline)$/i;

/**
 * The environment without what npm hands down to the scripts it runs: inside `npm run` those variables would make a
 * nested npm install into the wrong folder.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutNpmVariables(env = process.env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name) || connection.test(name)));
}

/**
 * The program and first arguments that run npm. A script run by Node is preferred to the `npm` on the PATH because
 * on Windows the latter is a batch file, which needs a shell and its quoting.
 * @returns {{ program: string, first: string[], shell: boolean }}
 */
function npmProgram() {
  const bin = dirname(process.execPath);
  const ran = process.env['npm_execpath'];
  const scripts = [
    ...(ran !== undefined && basename(ran) === 'npm-cli.js' ? [ran] : []),
    join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = scripts.find((path) => existsSync(path));
  if (script !== undefined) return { program: process.execPath, first: [script], shell: false };
  return { program: 'npm', first: [], shell: process.platform === 'win32' };
}

/**
 * Runs npm in the foreground, its output shown.
 * @param {string[]} args
 * @param {string} cwd
 * @returns {number} npm's exit status, 1 when it could not be started
 */
export function npmVisibly(args, cwd) {
  const { program, first, shell } = npmProgram();
  const options = { cwd, shell, env: withoutNpmVariables(), stdio: /** @type {const} */ ('inherit') };
  return spawnSync(program, [...first, ...args], options).status ?? 1;
}

/**
 * Runs npm and gives what it says.
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ status: number | null, stdout: string, stderr: string }}
 */
export function npmResult(args, cwd, env = process.env) {
  const { program, first, shell } = npmProgram();
  return spawnSync(program, [...first, ...args], { cwd, shell, env: withoutNpmVariables(env), encoding: 'utf8' });
}

const installFlags = [
  'install',
  '--omit=dev',
  '--ignore-scripts',
  '--no-save',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/**
 * Installs packages quietly, without running their scripts. Rejects with one line saying why npm failed.
 * @param {string} folder the folder that gets the `node_modules`
 * @param {string[]} packages exact `name@version`s; none: what the folder's own package.json says
 * @returns {Promise<void>}
 */
export function npmInstall(folder, packages) {
  const { program, first, shell } = npmProgram();
  const args = [...first, ...installFlags, '--prefix', folder, ...packages];
  return new Promise((resolve, reject) => {
    const npm = spawn(program, args, {
      cwd: folder,
      shell,
      env: withoutNpmVariables(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    npm.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    npm.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    npm.on('close', (code) => (code === 0 ? resolve() : reject(new Error(reason(errors)))));
  });
}

/**
 * The line of npm's error output that says most.
 * @param {string} errors
 */
function reason(errors) {
  const lines = errors.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const network = lines.find((line) =>
    /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENOTCACHED)\b.* /.test(line),
  );
  const disk = lines.find((line) => /\bENOSPC\b/.test(line));
  if (disk !== undefined) return 'the disk is full';
  if (network !== undefined) return `the npm registry can't be reached (${network})`;
  return lines.find((line) => line !== '' && !line.startsWith('code ')) ?? 'npm failed without a message';
}
