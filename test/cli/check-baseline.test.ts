import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { posix, win32 } from 'node:path';
import { pathFrom, pathInBaseline } from '../../server/src/cli/check/baseline/path-in-baseline.ts';
import { checkJson, makeFolder, user, users } from './harness.ts';

/** Two warnings, and a hint. */
const faulty = user('ana', { role: 'admin', nick: 'a', workspaces: '[red, red]' });
const rootUser = '- username: root # users-yml-disable-line super-user -- the administrator\n';
const administrator = user('root').replace('- username: root\n', rootUser).replace('  workspaces: []\n', '');

describe('users-yml check --baseline', () => {
  let folder: ReturnType<typeof makeFolder>;
  const at = (name: string) => join(folder.path, name);
  const write = (name: string, text: string) => {
    writeFileSync(at(name), text);
  };
  const baseline = () => readFileSync(at('known.json'), 'utf8');
  const check = (...args: readonly string[]) => users(['check', '--format=json', '--verify-passwords=none', ...args]);
  const record = () => check('--write-baseline', at('known.json'), folder.path);
  const against = (...args: readonly string[]) => check('--baseline', at('known.json'), ...args);
  const codesOf = (out: string) =>
    checkJson(out).files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  beforeEach(() => {
    folder = makeFolder({ 'users.yml': administrator + faulty });
  });
  afterEach(() => {
    folder.remove();
  });

  it('writes what is found, a finding a line, and has it known from then on', async () => {
    const { status, out, err } = await record();
    assert.deepEqual([status, codesOf(out)], [0, []]);
    assert.equal(err, 'users-yml: 3 findings are known from now on.\n');
    assert.match(
      baseline(),
      /^\{\n {2}"version": 1,\n {2}"findings": \[\n(?: {4}\{"file":"users\.yml","code":"[a-z-]+","finding":"[\da-f]{64}","count":\d\},?\n){2} {2}\]\n\}\n$/,
    );
    const again = await against(folder.path);
    assert.deepEqual([again.status, again.err, codesOf(again.out)], [0, '', []]);
    assert.equal(checkJson(again.out).files[0]?.known, 3);
  });

  it('has no secret and no name in it', async () => {
    await record();
    assert.doesNotMatch(baseline(), /ana|root|role|nick|\$2|8fW2/);
  });

  it('knows a finding wherever its line has moved, and from wherever one looks', async () => {
    await record();
    write('users.yml', `# A comment.\n\n${user('ben')}${faulty}${administrator}`);
    assert.deepEqual(codesOf((await against(folder.path)).out), []);
    const before = process.cwd();
    process.chdir(folder.path);
    const { out } = await users(['check', '--format=json', '--baseline=known.json', '.', './users.yml']);
    process.chdir(before);
    assert.deepEqual(codesOf(out), []);
  });

  it('reports what is new: another code, another user, one more of the same', async () => {
    await record();
    write('users.yml', administrator + faulty + user('ben', { role: 'x' }));
    const { status, out } = await against(folder.path);
    assert.deepEqual([status, codesOf(out)], [1, ['unknown-key']]);
    write('users.yml', administrator + faulty.replace('nick: a', 'nick: a\n  nock: b'));
    assert.deepEqual(codesOf((await against(folder.path)).out), ['unknown-key']);
    renameSync(at('users.yml'), at('team.users.yml'));
    assert.equal(codesOf((await against(folder.path)).out).length, 4);
  });

  it('never hides what keeps the server from starting', async () => {
    write('users.yml', administrator + user('Ana'));
    assert.deepEqual(codesOf((await record()).out), ['bad-pattern']);
    assert.match(baseline(), /"findings": \[\]/);
    // Not by hand, either.
    const finding = createHash('sha256').update('["Ana","username"]').digest('hex');
    const code = 'bad-pattern';
    write('known.json', JSON.stringify({ version: 1, findings: [{ file: 'users.yml', code, finding, count: 9 }] }));
    const { status, out } = await against(folder.path);
    assert.deepEqual([status, codesOf(out)], [1, ['bad-pattern']]);
  });

  it('says what is gone, and keeps what other files have', async () => {
    write('team.users.yml', faulty);
    await record();
    write('users.yml', administrator + user('ana'));
    const { status, err } = await against(at('users.yml'));
    assert.equal(status, 0);
    assert.match(
      err,
      /^users-yml: 3 findings that \S+known\.json says are known are gone: --write-baseline takes them out\.\n$/,
    );
    await check('--baseline', at('known.json'), '--write-baseline', at('known.json'), at('users.yml'));
    assert.deepEqual(codesOf((await against(folder.path)).out), []);
    assert.doesNotMatch(baseline(), /"users\.yml"/);
    rmSync(at('team.users.yml'));
    await check('--write-baseline', at('known.json'), at('users.yml'));
    assert.doesNotMatch(baseline(), /team/);
  });

  it('tells people how many it left out', async () => {
    await record();
    const { out } = await users(['check', '--verify-passwords=none', '--baseline', at('known.json'), at('users.yml')]);
    assert.match(out, /^Nothing found in 1 users file\.\n3 known findings are left out\.\n/);
  });

  for (const [title, text] of [
    ['no JSON', '# Notes\n'],
    ['another version', '{"version":2,"findings":[]}'],
    ['no list', '{"version":1,"findings":{}}'],
    ['a finding without a hash', '{"version":1,"findings":[{"file":"users.yml","code":"x","finding":"y","count":1}]}'],
    [
      'a count that is none',
      `{"version":1,"findings":[{"file":"a","code":"x","finding":"${'0'.repeat(64)}","count":-1}]}`,
    ],
    [
      'names that go for others',
      `{"version":1,"findings":[{"file":"a\\u0000b","code":"x","finding":"${'0'.repeat(64)}","count":1}]}`,
    ],
    ['null', 'null'],
  ] as const) {
    it(`takes ${title} for no baseline, and writes none over it`, async () => {
      write('known.json', text);
      for (const { status, out, err } of [await against(folder.path), await record()]) {
        assert.deepEqual([status, out], [2, '']);
        assert.match(err, /known\.json: it is no baseline: --write-baseline makes one\./);
        assert.doesNotMatch(err, /Notes|version/);
      }
      assert.equal(baseline(), text);
    });
  }

  it('says that it is not there, before anything is checked or mended', async () => {
    const { status, out, err } = await against('--fix', folder.path);
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /known\.json: there is no such file or folder\./);
    assert.match(readFileSync(at('users.yml'), 'utf8'), /red, red/);
  });

  it('writes no baseline over a file that is checked', async () => {
    for (const name of ['users.yml', 'folder']) {
      mkdirSync(at('folder'), { recursive: true });
      const { status } = await check('--write-baseline', at(name), folder.path);
      assert.equal(status, 2);
    }
    assert.equal(readFileSync(at('users.yml'), 'utf8'), administrator + faulty);
    assert.ok(!existsSync(at('known.json')));
  });

  it('is for deployments, too', async () => {
    write('compose.yaml', 'services:\n  a:\n    image: argilla/argilla-server:v1.5.0\n');
    write('users.yml', administrator + user('ana'));
    const { out } = await check('--no-deploy', folder.path);
    assert.deepEqual(codesOf(out), []);
    await record();
    assert.match(baseline(), /"compose\.yaml"/);
    assert.deepEqual(codesOf((await against(folder.path)).out), []);
  });
});

describe('how a baseline names a file', () => {
  for (const [paths, baseline, name, expected] of [
    [posix, '/repo/.ci/known.json', '/repo/users.yml', '../users.yml'],
    [posix, '/repo/known.json', '/repo/a/users.yml', 'a/users.yml'],
    [posix, '/repo/known.json', '-', '-'],
    [win32, 'C:\\repo\\known.json', 'C:\\repo\\a\\users.yml', 'a/users.yml'],
    [win32, 'C:\\repo\\known.json', 'c:/repo/a/users.yml', 'a/users.yml'],
    [win32, 'C:\\repo\\ci\\known.json', 'C:\\repo\\users.yml', '../users.yml'],
    [win32, 'C:\\repo\\known.json', 'D:\\users.yml', 'D:/users.yml'],
  ] as const) {
    it(`${name} as ${expected}, and finds it again`, () => {
      assert.equal(pathInBaseline(baseline, name, paths), expected);
      if (name !== '-') assert.equal(paths.relative(pathFrom(baseline, expected, paths), name), '');
    });
  }
});
