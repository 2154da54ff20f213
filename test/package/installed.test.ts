import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { createMessageConnection } from 'vscode-languageserver/node';
import { npmResult } from '../../scripts/host/npm.mjs';
import { ensureBuilt } from '../../scripts/setup.mjs';
import { checkJson, user } from '../cli/harness.ts';
import { textOf } from '../docs/project-files.ts';
import { verifiesElsewhere } from '../unit/hashing/passlib.ts';
import { unzip } from './zip.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(textOf('package.json')) as { readonly version: string };

/** As a user has it: packed, and installed where there is nothing else, without a network. */
describe('the packages', function () {
  this.timeout(240_000);
  let temporary: string;
  let folder: string;
  let env: NodeJS.ProcessEnv;

  before(() => {
    ensureBuilt();
    temporary = mkdtempSync(join(tmpdir(), 'users-yml-installed-'));
    const packed = spawnSync(process.execPath, ['scripts/package.mjs', temporary], { cwd: root, encoding: 'utf8' });
    assert.equal(packed.status, 0, packed.stderr);
    folder = join(temporary, 'empty folder');
    const home = join(temporary, 'home');
    for (const each of [folder, home]) mkdirSync(each);
    // Without it npm looks in the folders above for a project to install into.
    writeFileSync(join(folder, 'package.json'), '{}');
    env = { ...process.env, HOME: home, USERPROFILE: home, npm_config_cache: join(temporary, 'cache') };
    env['npm_config_offline'] = 'true';
    const tarball = join(temporary, `users-yml-${version}.tgz`);
    const installed = npmResult(['install', '--no-audit', '--no-fund', tarball], folder, env);
    assert.equal(installed.status, 0, installed.stderr);
    writeFileSync(join(folder, 'users.yml'), user('ana') + user('Ben'));
  });
  after(() => {
    rmSync(temporary, { recursive: true, force: true });
  });

  const usersYml = (...args: readonly string[]) => npmResult(['exec', '--', 'users-yml', ...args], folder, env);
  const installedPath = (path: string) => join(folder, 'node_modules', 'users-yml', path);

  it('install nothing but themselves', () => {
    assert.deepEqual(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['users-yml'],
    );
  });

  it('have a manifest that publint has nothing to say about', async () => {
    const { messages, pkg } = await publint({ pkgDir: installedPath('.'), pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('check and inspect by name', () => {
    const checked = usersYml('check', '--format', 'json', '.');
    assert.equal(checked.status, 1, checked.stderr);
    const [file] = checkJson(checked.stdout).files;
    assert.equal(file?.file, './users.yml');
    assert.ok(file.diagnostics.some(({ code, severity }) => code === 'bad-pattern' && severity === 'error'));
    const inspected = usersYml('inspect', '--format', 'json', 'users.yml');
    assert.equal(inspected.status, 1, inspected.stderr);
    assert.match(inspected.stdout, /"loads": false/);
    assert.equal(usersYml('--version').stdout.trim(), version);
  });

  it('hash a password, and try costly hashes in threads of their own', () => {
    const cli = installedPath('dist/cli.cjs');
    const { stdout } = spawnSync(process.execPath, [cli, 'hash', '--cost', '10'], { input: 'secret\n', cwd: folder });
    assert.ok(verifiesElsewhere('secret', stdout.toString().trim()));
    const costly = hashOf('1234', 11, cli);
    const input = user('ana', { hashed_password: costly });
    const args = [cli, 'check', '--format', 'json', '--verify-passwords', 'all', '-'];
    const checked = spawnSync(process.execPath, args, { input, cwd: folder, encoding: 'utf8' });
    assert.ok(checkJson(checked.stdout).files[0]?.diagnostics.some(({ code }) => code === 'default-password'));
  });

  it('serve an editor', async () => {
    const child = spawn(process.execPath, [installedPath('dist/cli.cjs'), 'lsp', '--stdio'], { cwd: folder, env });
    const connection = createMessageConnection(child.stdout, child.stdin);
    connection.listen();
    const answer = await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    assert.equal((answer as { readonly serverInfo: { readonly version: string } }).serverInfo.version, version);
    await connection.sendRequest('shutdown');
    const closed = new Promise((resolve) => child.once('close', resolve));
    await connection.sendNotification('exit');
    assert.equal(await closed, 0);
    connection.dispose();
  });

  it('are packed as pre-commit does it, which takes all that npm prints for the name of the package', () => {
    const { stdout } = npmResult(['pack', '--pack-destination', join(temporary, 'cache')], root);
    assert.equal(stdout, `users-yml-${version}.tgz\n`);
  });

  it('are the same for editors and npm, byte for byte, but for what VS Code alone needs', () => {
    const prefix = 'extension/';
    // Written by the packer: links of pages are made absolute, the licence gets an ending, the manifest says less.
    const rewritten = new Set(['readme.md', 'changelog.md', 'LICENSE.txt', 'package.json']);
    const alone: string[] = [];
    let compared = 0;
    for (const [path, content] of unzip(readFileSync(join(temporary, `users-yml-${version}.vsix`)))) {
      if (!path.startsWith(prefix) || rewritten.has(path.slice(prefix.length))) continue;
      compared += 1;
      const installed = installedPath(path.slice(prefix.length));
      if (!existsSync(installed)) alone.push(path.slice(prefix.length));
      else assert.ok(readFileSync(installed).equals(content), path);
    }
    assert.ok(compared > 10);
    assert.deepEqual(
      alone.filter((path) => !/^(?:dist\/(?:client|pages\.es|web-)|l10n\/bundle|media\/|package\.nls\.)/.test(path)),
      [],
    );
    const manifest = JSON.parse(readFileSync(installedPath('package.json'), 'utf8')) as {
      readonly description: string;
    };
    assert.match(manifest.description, /^Knows what Rubrix and Argilla really do/);
    for (const key of ['main', 'browser', 'contributes', 'scripts', 'devDependencies', 'dependencies'])
      assert.ok(!(key in manifest), key);
  });
});

function hashOf(password: string, cost: number, cli: string): string {
  const { stdout } = spawnSync(process.execPath, [cli, 'hash', '--cost', String(cost)], { input: `${password}\n` });
  return stdout.toString().trim();
}
