import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expandPaths } from '../../../../server/src/cli/input/paths.ts';
import { makeFolder } from '../../../cli/harness.ts';

describe('the PATHs of the command line', () => {
  const folder = makeFolder({
    'users.yml': '',
    '.users.yml': '',
    'users.yaml': '',
    '.users.yaml': '',
    'team.users.yml': '',
    '.team.users.yaml': '',
    'b/users.yml': '',
    'b/.hidden/users.yml': '',
    'a/deep/er/users.yml': '',
    'myusers.yml': '',
    'users.yml.bak': '',
    'users.json': '',
    'Users.yml': '',
    'other.txt': '',
    '.git/users.yml': '',
    'a/node_modules/users.yml': '',
    'outside/elsewhere.yml': '',
    'mounted/..v1/users.yml': '',
    'mounted/..v2/users.yml': '',
    'c/other.txt': '',
  });
  const root = folder.path;
  before(() => {
    mkdirSync(join(root, 'folder.users.yml'));
    symlinkSync(join(root, 'b'), join(root, 'link'));
    symlinkSync(join(root, 'users.yml'), join(root, 'link.users.yml'));
    symlinkSync(join(root, 'gone'), join(root, 'dead.users.yml'));
    symlinkSync('loop.users.yml', join(root, 'loop.users.yml'));
    symlinkSync('b', join(root, 'folder-link.users.yml'));
    symlinkSync('/dev/null', join(root, 'device.users.yml'));
    symlinkSync('..v2', join(root, 'mounted', '..data'));
    symlinkSync('..data/users.yml', join(root, 'mounted', 'users.yml'));
    for (const name of ['users.yml', 'stow.users.yml']) symlinkSync('../outside/elsewhere.yml', join(root, 'c', name));
  });
  after(folder.remove);

  const names = async (...paths: string[]) => (await expandPaths(paths)).files.map(({ name }) => name);
  const all = [
    '.team.users.yaml',
    '.users.yaml',
    '.users.yml',
    'a/deep/er/users.yml',
    'b/.hidden/users.yml',
    'b/users.yml',
    'c/stow.users.yml',
    'link.users.yml',
    'mounted/users.yml',
    'team.users.yml',
    'users.yaml',
  ];

  it('finds users files in a folder, sorted, hidden ones and those behind links too, each under its first name', async () => {
    assert.deepEqual(
      await names(root),
      all.map((name) => `${root}/${name}`),
    );
  });

  it('tells of links that lead in a circle', async () => {
    assert.deepEqual((await expandPaths([root])).problems, [
      `${root}/loop.users.yml: its links lead in a circle: name the file itself.`,
    ]);
  });

  it('joins with one slash', async () => {
    assert.deepEqual(await names(`${root}/b/`), [`${root}/b/.hidden/users.yml`, `${root}/b/users.yml`]);
  });

  it('walks a folder that is named, whatever it is called', async () => {
    assert.deepEqual(await names(`${root}/a/node_modules`, `${root}/.git`), [
      `${root}/a/node_modules/users.yml`,
      `${root}/.git/users.yml`,
    ]);
  });

  for (const [title, paths, expected] of [
    [
      'keeps the order of the arguments',
      ['b', 'users.yml', '-'],
      ['b/.hidden/users.yml', 'b/users.yml', 'users.yml', '-'],
    ],
    [
      'takes a named file whatever its name',
      ['other.txt', 'outside/elsewhere.yml'],
      ['other.txt', 'outside/elsewhere.yml'],
    ],
    ['takes each file once', ['users.yml', 'b/../users.yml', 'link.users.yml'], ['users.yml']],
    ['takes a file of a folder once', ['b/users.yml', 'b'], ['b/users.yml', 'b/.hidden/users.yml']],
    ['follows a link that is named', ['link.users.yml'], ['link.users.yml']],
    ['leaves a file that is not there to the reader', ['gone', 'gone'], ['gone']],
    ['takes a folder without users files', ['outside'], []],
  ] as const) {
    it(title, async () => {
      const inRoot = (path: string) => (path === '-' ? path : `${root}/${path}`);
      assert.deepEqual(await names(...paths.map(inRoot)), expected.map(inRoot));
    });
  }

  for (const [glob, expected] of [
    ['*.users.yml', ['.users.yml', 'link.users.yml', 'team.users.yml']],
    ['*.txt', ['other.txt']],
    ['users.y?ml', ['users.yaml']],
    ['[Uu]sers.yml', ['users.yml', 'Users.yml']],
    ['[!u]sers.yml', ['Users.yml']],
    ['*/users.yml', ['b/users.yml', 'c/users.yml', 'mounted/users.yml']],
    [
      '**/users.yml',
      ['a/deep/er/users.yml', 'b/.hidden/users.yml', 'b/users.yml', 'c/users.yml', 'mounted/users.yml', 'users.yml'],
    ],
    ['a/**/users.yml', ['a/deep/er/users.yml']],
    ['a/*/*.yml', []],
    ['{a/deep/er,b}/*.yml', ['a/deep/er/users.yml', 'b/users.yml']],
    ['b/./../*.json', ['b/./../users.json']],
    ['gone/*.yml', []],
    ['link/*.yml', ['link/users.yml']],
    ['*', ['other.txt']],
  ] as const) {
    it(`matches ${glob}`, async () => {
      const { files, problems } = await expandPaths([`${root}/${glob}`]);
      const found = files.filter(({ isNamed }) => !isNamed).map(({ name }) => name.slice(root.length + 1));
      const wanted = glob === '*' ? found.filter((name) => (expected as readonly string[]).includes(name)) : found;
      assert.deepEqual(wanted.toSorted(), [...expected].sort());
      const circle = `${root}/loop.users.yml: its links lead in a circle: name the file itself.`;
      assert.deepEqual(
        problems.filter((problem) => problem !== circle),
        [],
      );
      // What matches nothing is left to the reader, as a file that is not there.
      const named = files.filter(({ isNamed }) => isNamed).map(({ name }) => name);
      assert.deepEqual(named, expected.length === 0 ? [`${root}/${glob}`] : []);
    });
  }

  it('takes a path that is there for no pattern', async () => {
    const odd = makeFolder({ 'a[b].yml': '', 'ab.yml': '', 'x{1}/users.yml': '' });
    const { files: found } = await expandPaths([`${odd.path}/a[b].yml`, `${odd.path}/x{1}`]);
    odd.remove();
    assert.deepEqual(
      found.map(({ name }) => name.slice(odd.path.length + 1)),
      ['a[b].yml', 'x{1}/users.yml'],
    );
  });

  it('takes standard input once', async () => {
    assert.deepEqual(await names('-', '-'), ['-']);
  });
});
