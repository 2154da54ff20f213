import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { nameIn, nearName, pathsBelow } from '../../../../server/src/cli/input/path-names.ts';
import { splitGlobs } from '../../../../server/src/cli/input/split-glob.ts';

describe('names of files in the output', () => {
  for (const [paths, folder, expected] of [
    [posix, '.', './'],
    [posix, 'config', 'config/'],
    [posix, 'config//', 'config/'],
    [posix, '/', '/'],
    [posix, 'odd\\', 'odd\\/'],
    [win32, '.', './'],
    [win32, 'config', 'config/'],
    [win32, 'config\\', 'config/'],
    [win32, 'config/sub\\\\', 'config/sub/'],
    [win32, 'C:\\', 'C:/'],
    [win32, 'C:\\Users\\ana', 'C:\\Users\\ana/'],
    [win32, 'C:', 'C:./'],
    [win32, '\\', '/'],
    [win32, '\\\\host\\share\\', '\\\\host\\share/'],
    [win32, '\\\\?\\C:\\very\\long\\', '\\\\?\\C:\\very\\long\\'],
  ] as const) {
    it(`begin below ${folder} with ${expected} (${paths.sep})`, () => {
      assert.equal(pathsBelow(folder, paths), expected);
    });
  }

  it('are whole where the PATH is, else from the folder one is in, with /', () => {
    const here = process.cwd();
    assert.equal(nameIn(`${here}/a`, 'b/compose.yaml', 'a/b/compose.yaml', posix), 'a/b/compose.yaml');
    assert.equal(nameIn('/r', 'b/compose.yaml', '/r/b/compose.yaml', posix), '/r/b/compose.yaml');
    assert.equal(nameIn('C:\\r', 'b/compose.yaml', 'C:\\r\\b\\compose.yaml', win32), 'C:/r/b/compose.yaml');
    assert.equal(nameIn('D:\\r', 'compose.yaml', 'D:/r/compose.yaml', win32), 'D:/r/compose.yaml');
    assert.equal(nameIn('\\\\host\\share', 'a.yml', '\\\\host\\share\\a.yml', win32), '//host/share/a.yml');
  });

  it('are from a folder unless they lie elsewhere', () => {
    for (const [paths, folder, path, expected] of [
      [posix, '/r', '/r/a/x.json', 'a/x.json'],
      [posix, '/r/a', '/r/x.json', '/r/x.json'],
      [posix, '/r', '/r/..x/y.json', '..x/y.json'],
      [win32, 'C:\\r', 'C:\\r\\a\\x.json', 'a/x.json'],
      [win32, 'C:\\r\\a', 'C:\\r\\x.json', 'C:\\r\\x.json'],
      [win32, 'C:\\r', 'D:\\r\\x.json', 'D:\\r\\x.json'],
      [win32, 'c:\\R', 'C:\\r\\x.json', 'x.json'],
    ] as const)
      assert.equal(nearName(folder, path, paths), expected);
  });
});

describe('a PATH with signs of a pattern', () => {
  for (const [paths, glob, ...expected] of [
    [posix, 'config/**/*.yml', ['config/', '**/*.yml']],
    [posix, '*.yml', ['', '*.yml']],
    [posix, '/srv/{a,b}/users.yml', ['/srv/a/', 'users.yml'], ['/srv/b/', 'users.yml']],
    [posix, 'a\\*/b?', ['', 'a\\*/b?']],
    [win32, 'config\\**\\*.yml', ['config/', '**/*.yml']],
    [win32, 'C:\\srv\\*\\users.yml', ['C:/srv/', '*/users.yml']],
    [win32, '\\\\host\\share\\*.yml', ['//host/share/', '*.yml']],
    [win32, '..\\conf[12]\\{users,people}.yml', ['../', 'conf[12]/users.yml'], ['../', 'conf[12]/people.yml']],
  ] as const) {
    it(`is cut before the first of them: ${glob} (${paths.sep})`, () => {
      assert.deepEqual(
        splitGlobs(glob, paths).map(({ start, pattern }) => [start, pattern]),
        expected,
      );
    });
  }
});
