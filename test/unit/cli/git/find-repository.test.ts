import assert from 'node:assert/strict';
import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findRepository } from '../../../../server/src/cli/git/find-repository.ts';
import { makeFolder } from '../../../cli/harness.ts';

describe('the repository around a path', () => {
  const folder = makeFolder({
    'outer/users.yml': '',
    'outer/a/b/users.yml': '',
    'outer/inner/.git': 'gitdir: elsewhere',
    'outer/inner/users.yml': '',
    'none/users.yml': '',
  });
  const root = realpathSync(folder.path);
  before(() => {
    mkdirSync(join(root, 'outer/.git'));
    symlinkSync('outer/a', join(root, 'link'));
    symlinkSync('../../none/users.yml', join(root, 'outer/a/linked.yml'));
    symlinkSync('outer/users.yml', join(root, 'into.yml'));
  });
  after(folder.remove);

  for (const [path, kind, expected] of [
    ['outer/users.yml', 'file', ['outer', 'users.yml']],
    ['outer/a/b/users.yml', 'file', ['outer', 'a/b/users.yml']],
    ['outer/a/', 'folder', ['outer', 'a']],
    ['outer', 'folder', ['outer', '']],
    ['outer/inner', 'folder', ['outer/inner', '']],
    ['outer/inner/users.yml', 'file', ['outer/inner', 'users.yml']],
    ['outer/gone/away/users.yml', 'file', ['outer', 'gone/away/users.yml']],
    ['outer/gone/away', 'folder', ['outer', 'gone/away']],
    ['link', 'folder', ['outer', 'a']],
    ['link/b/users.yml', 'file', ['outer', 'a/b/users.yml']],
    ['outer/a/linked.yml', 'file', ['outer', 'a/linked.yml']],
    ['into.yml', 'file', null],
    ['none/users.yml', 'file', null],
    ['none', 'folder', null],
  ] as const) {
    it(`${kind} ${path}`, () => {
      const found = findRepository(join(root, path), kind);
      assert.deepEqual(found && [found.root.slice(root.length + 1), found.path], expected);
    });
  }
});
