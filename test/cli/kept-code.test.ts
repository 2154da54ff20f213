import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareFolder } from '../../server/src/node/kept-code/compile-cache.ts';
import { canKeep } from '../../server/src/node/kept-code/kept-script.ts';
import { buildCli } from './bundled-cli.ts';
import { makeFolder, user } from './harness.ts';

describe('compiled code of the command line', function () {
  this.timeout(60_000);
  let cli: Awaited<ReturnType<typeof buildCli>>;
  let files: ReturnType<typeof makeFolder>;
  let caches: string;
  let isSafe: boolean;

  before(async () => {
    cli = await buildCli();
    files = makeFolder({ 'users.yml': user('ana') });
  });
  beforeEach(() => {
    caches = mkdtempSync(join(tmpdir(), 'users-yml-caches-'));
    // As everywhere but where the folder for temporary files is behind a link, or nothing tells who can write.
    isSafe = prepareFolder(join(caches, 'users-yml')) && canKeep;
    mkdirSync(join(caches, 'users-yml'), { recursive: true });
  });
  afterEach(() => {
    rmSync(caches, { recursive: true, force: true });
  });
  after(() => {
    cli.remove();
    files.remove();
  });

  const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}): string => {
    const env = { ...process.env };
    delete env['NODE_DISABLE_COMPILE_CACHE'];
    const { stdout, stderr } = spawnSync(process.execPath, [cli.file, ...args], {
      cwd: files.path,
      env: { ...env, XDG_CACHE_HOME: caches, ...more },
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    return stdout;
  };
  const kept = (): readonly string[] => readdirSync(join(caches, 'users-yml')).map((name) => name.replace(/-.*/, ''));

  it('is kept by the first check, and changes nothing about what the next one says', () => {
    const first = run(['check', 'users.yml']);
    assert.match(first, /no-super-user/);
    assert.deepEqual(kept(), isSafe ? ['check.check.cjs'] : []);
    const folder = join(caches, 'users-yml');
    const times = (): readonly number[] => readdirSync(folder).map((name) => statSync(join(folder, name)).ctimeMs);
    const before = times();
    assert.equal(run(['check', 'users.yml']), first);
    assert.deepEqual(times(), before);
  });

  it('is kept of what the other commands need, too', () => {
    const first = run(['inspect', 'users.yml']);
    assert.deepEqual(kept(), isSafe ? ['others.check.cjs', 'others.commands.cjs'] : []);
    assert.equal(run(['inspect', 'users.yml']), first);
  });

  it('is not kept by what needs none of it', () => {
    for (const args of [['--help'], ['--version'], ['lsp', '--stdio']]) run(args);
    assert.deepEqual(kept(), []);
  });

  it('is not kept where the user says so', () => {
    run(['check', 'users.yml'], { NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.deepEqual(kept(), []);
  });

  it('is neither kept nor run where others could write', () => {
    const folder = join(caches, 'users-yml');
    chmodSync(folder, 0o777);
    run(['check', 'users.yml']);
    assert.deepEqual(kept(), []);
  });
});
