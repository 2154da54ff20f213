import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { codeCacheFolder } from '../../../server/src/node/code-cache.ts';

describe('the folder for compiled code', () => {
  const home = homedir();
  const cases: [string, Record<string, string>, NodeJS.Platform, string | undefined][] = [
    ['the one told', { NODE_COMPILE_CACHE: '/srv/kept', XDG_CACHE_HOME: '/x' }, 'linux', '/srv/kept'],
    ['none when told so', { NODE_DISABLE_COMPILE_CACHE: '1', NODE_COMPILE_CACHE: '/srv/kept' }, 'linux', undefined],
    ['XDG', { XDG_CACHE_HOME: '/x' }, 'linux', '/x/users-yml'],
    ['XDG, empty', { XDG_CACHE_HOME: '' }, 'linux', join(home, '.cache/users-yml')],
    ['XDG, not absolute', { XDG_CACHE_HOME: 'x' }, 'linux', join(home, '.cache/users-yml')],
    ['Linux', {}, 'linux', join(home, '.cache/users-yml')],
    ['macOS', {}, 'darwin', join(home, 'Library/Caches/users-yml')],
    ['Windows', { LOCALAPPDATA: '/C/local' }, 'win32', '/C/local/users-yml'],
    ['Windows without its variable', {}, 'win32', join(home, 'AppData/Local/users-yml')],
  ];
  for (const [title, environment, platform, expected] of cases) {
    it(title, () => assert.equal(codeCacheFolder(environment, platform), expected));
  }
});

describe('compiled code that is kept', () => {
  let folder: string;
  let cache: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-code-'));
    buildSync({
      stdin: {
        contents: `import { runWithCodeCache } from './code-cache.ts';
          const [, , path, build, folder, settled] = process.argv;
          runWithCodeCache({ path, build }, folder, Number(settled));`,
        resolveDir: fileURLToPath(new URL('../../../server/src/node', import.meta.url)),
        loader: 'ts',
      },
      outfile: join(folder, 'run.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    writeFileSync(join(folder, 'beside.cjs'), 'module.exports = "the one beside";');
    writeBundle('works');
  });
  beforeEach(() => {
    cache = mkdtempSync(join(folder, 'cache-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const writeBundle = (word: string): void =>
    writeFileSync(
      join(folder, 'bundle.cjs'),
      `const beside = require('./beside.cjs');
function later() { return ${JSON.stringify(word)}; }
exports.own = module.exports.own = true;
console.log([later(), beside, __dirname === ${JSON.stringify(folder)}, __filename.endsWith('bundle.cjs')].join());
console.log(new Error('').stack.split('\\n')[1].match(/bundle.cjs:(\\d+)/)[1]);
process.exitCode = 7;
if (process.env.KILLED) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 200);`,
    );
  const run = (
    build = 'first',
    into = cache,
    settled = 60_000,
    environment = {},
  ): { printed: string; errors: string; status: number | null } => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(folder, 'run.cjs'), join(folder, 'bundle.cjs'), build, into, String(settled)],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', ...environment } },
    );
    return { printed: stdout, errors: stderr, status };
  };
  const asWithout = { printed: 'works,the one beside,true,true\n5\n', errors: '', status: 7 };
  const kept = (): string => {
    const [name, ...more] = readdirSync(cache);
    assert.ok(name !== undefined);
    assert.deepEqual(more, []);
    return join(cache, name);
  };

  it('is written by the first start, for its user alone, and read by the next', () => {
    assert.deepEqual(run(), asWithout);
    const { ino, mode } = statSync(kept());
    if (process.platform !== 'win32') assert.equal(mode & 0o777, 0o600);
    assert.deepEqual(run(), asWithout);
    assert.equal(statSync(kept()).ino, ino, 'it was taken, so not written again');
  });

  it('is written although the process is killed later on', () => {
    assert.equal(run('first', cache, 10, { KILLED: '1' }).status, null);
    const { ino } = statSync(kept());
    assert.deepEqual(run('first', cache, 10), asWithout);
    assert.equal(statSync(kept()).ino, ino, 'it was taken, so not written again');
  });

  it('is not that of another build, though it is as long', () => {
    run();
    const before = readFileSync(kept());
    try {
      writeBundle('WORKS');
      assert.equal(run('second').printed, asWithout.printed.replace('works', 'WORKS'));
      assert.notDeepEqual(readFileSync(kept()), before);
    } finally {
      writeBundle('works');
    }
  });

  for (const [title, damage] of [
    ['a byte of it', (code: Buffer) => code.writeUInt8(code.readUInt8(200) ^ 0xff, 200)],
    ['a byte of its digest', (code: Buffer) => code.writeUInt8(code.readUInt8(3) ^ 0xff, 3)],
  ] as const) {
    it(`does no harm with ${title} damaged, and is mended`, () => {
      run();
      const code = readFileSync(kept());
      damage(code);
      writeFileSync(kept(), code);
      assert.deepEqual(run(), asWithout);
      assert.notDeepEqual(readFileSync(kept()), code);
    });
  }

  it('does no harm when it is cut short or empty', () => {
    run();
    for (const length of [0, 10, 32, 500]) {
      writeFileSync(kept(), readFileSync(kept()).subarray(0, length));
      assert.deepEqual(run(), asWithout, String(length));
    }
  });

  it('is done without where it cannot be written', () => {
    writeFileSync(join(cache, 'file'), '');
    assert.deepEqual(run('first', join(cache, 'file', 'below')), asWithout);
    const occupied = join(cache, 'occupied');
    run('first', occupied);
    const [name] = readdirSync(occupied);
    rmSync(join(occupied, name!));
    mkdirSync(join(occupied, name!));
    assert.deepEqual(run('first', occupied), asWithout);
    assert.deepEqual(readdirSync(occupied), [name], 'nothing is left lying about');
  });
});
