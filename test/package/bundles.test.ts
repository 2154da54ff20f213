import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/setup.mjs';
import { homesOf, type Piece } from '../../scripts/package/homes.mjs';
import { makeFolder, user } from '../cli/harness.ts';
import { root } from '../../scripts/package/bundle.mjs';

/** Tells on standard error, at the end, which bundles were loaded. */
const telling = `
const { Module } = require('node:module');
const { basename } = require('node:path');
process.on('exit', () => {
  const loaded = Object.keys(require.cache).map((path) => basename(path)).filter((name) => name !== 'telling.cjs');
  require('node:fs').writeSync(2, '\\n' + loaded.toSorted().join(' '));
});
`;

const compose = 'services:\n  argilla:\n    image: argilla/argilla-server:v1.5.0\n';

const languages = ['C', 'es_ES.UTF-8'] as const;

describe('the bundles of the command line', function () {
  this.timeout(120_000);
  let folder: ReturnType<typeof makeFolder>;
  before(() => {
    ensureBuilt();
    const [good, bad] = [user('ana', { workspaces: '[red]' }), user('Ben')];
    folder = makeFolder({
      'telling.cjs': telling,
      'good/users.yml': good,
      'bad/users.yml': bad,
      'c/compose.yaml': compose,
    });
  });
  after(() => {
    folder.remove();
  });

  it('speak English, whatever the language of the system is', () => {
    const [english, spanish] = languages.map((LANG) => {
      const options = { cwd: folder.path, encoding: 'utf8', env: { ...process.env, LANG, LC_ALL: LANG } } as const;
      return spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), 'check', 'bad'], options).stdout;
    });
    assert.match(english ?? '', /does not start/);
    assert.equal(spanish, english);
  });

  it('have no other language in them, which stands in files of its own', () => {
    for (const name of readdirSync(join(root, 'dist')).filter((each) => each !== 'pages.es.json'))
      assert.doesNotMatch(readFileSync(join(root, 'dist', name), 'latin1'), /no arranca/, name);
  });

  for (const [args, expected] of [
    ['--version', []],
    ['check --verify-passwords none good', ['check']],
    ['check --verify-passwords none --format github bad', ['check', 'commands']],
    ['check --format json good', ['check', 'commands']],
    ['check --fix good', ['check', 'commands']],
    ['check c', ['check', 'deployment']],
    ['check --format sarif good', ['check', 'commands', 'deployment']],
    ['inspect good', ['check', 'commands']],
    ['explain super-user', ['check', 'commands', 'pages.json']],
    ['hash --help', ['check', 'commands']],
    ['lsp --help', []],
  ] as const) {
    it(`are loaded by "${args}" as far as they are needed`, () => {
      const cli = join(root, 'dist/cli.cjs');
      const options = { cwd: folder.path, encoding: 'utf8' } as const;
      const { stderr } = spawnSync(process.execPath, ['-r', './telling.cjs', cli, ...args.split(' ')], options);
      const loaded = stderr.split('\n').at(-1)?.split(' ');
      assert.deepEqual(
        loaded,
        ['cli', ...expected].toSorted().map((name) => (name.includes('.') ? name : `${name}.cjs`)),
      );
    });
  }
});

/**
 * Pieces by their names: `name: [what it can't be without, what it asks for later]`. Capitals begin parts; z is little.
 */
function cut(written: Readonly<Record<string, readonly [needed: string, asked?: string]>>): Record<string, Piece> {
  return Object.fromEntries(
    Object.entries(written).map(([name, [needed, asked = '']]) => [
      name,
      {
        bytes: name === 'z' ? 100 : 10_000,
        imports: [
          ...[...needed].map((path) => ({ path, kind: 'import-statement' })),
          ...[...asked].map((path) => ({ path, kind: 'dynamic-import' })),
        ],
        ...(/[A-Z]/.test(name) && { entryPoint: `${name}.ts` }),
      },
    ]),
  );
}

describe('where a piece of the command line lies', () => {
  const parts = new Map([
    ['start', ['S.ts']],
    ['usual', ['U.ts']],
    ['more', ['M.ts']],
    ['seldom', ['L.ts', 'N.ts']],
  ]);
  for (const [title, pieces, expected] of [
    [
      'in the first part that needs it',
      { S: ['a'], U: ['ab'], M: ['bc'], L: ['d'], N: [''], a: [''], b: [''], c: [''], d: [''] },
      { a: 'start', b: 'usual', c: 'more', d: 'seldom' },
    ],
    [
      'also where another piece needs it',
      { S: ['a'], U: [''], M: ['b'], L: [''], N: [''], a: ['b'], b: [''] },
      { b: 'start' },
    ],
    [
      'in the usual part, where several others need it',
      { S: [''], U: [''], M: ['a'], L: ['a'], N: [''], a: ['b'], b: [''] },
      { a: 'usual', b: 'usual' },
    ],
    [
      'in the part whose code it mostly is, where one of several sources needs it',
      { S: [''], U: [''], M: ['a'], L: [''], N: ['a'], a: [''] },
      { a: 'more' },
    ],
    [
      'apart, where the usual parts ask for it later',
      { S: [''], U: ['', 'aM'], M: [''], L: ['c'], N: [''], a: ['bc'], b: ['', 'd'], c: [''], d: [''] },
      { a: 'apart', b: 'apart', c: 'apart', d: 'apart', M: 'more' },
    ],
    [
      'in the usual part, where a little is needed later and by another',
      { S: [''], U: ['', 'a'], M: ['yz'], L: [''], N: [''], a: ['yz'], y: [''], z: [''] },
      { a: 'apart', y: 'apart', z: 'usual' },
    ],
    [
      'with the part that asks for it later',
      { S: [''], U: [''], M: [''], L: ['', 'a'], N: [''], a: ['b'], b: [''] },
      { a: 'seldom', b: 'seldom' },
    ],
  ] as const) {
    it(title, () => {
      const homes = homesOf(cut(pieces), parts, 'usual', 'apart');
      assert.deepEqual(Object.fromEntries([...homes].filter(([name]) => name in expected)), expected);
      assert.deepEqual([...homes.keys()].toSorted(), Object.keys(pieces).toSorted());
    });
  }
});

describe('all bundles', function () {
  this.timeout(120_000);
  before(ensureBuilt);

  it('are in ASCII', () => {
    const dist = join(root, 'dist');
    const bundles = readdirSync(dist).filter((name) => /\.c?js$/.test(name));
    assert.ok(bundles.length > 5);
    for (const name of bundles) {
      const bytes = readFileSync(join(dist, name));
      assert.ok(
        bytes.every((byte) => byte < 0x80),
        name,
      );
    }
  });
});
