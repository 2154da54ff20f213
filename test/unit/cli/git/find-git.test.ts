import assert from 'node:assert/strict';
import { findGit } from '../../../../server/src/cli/git/find-git.ts';

describe('where git is looked for', () => {
  for (const [title, env, platform, there, found] of [
    ['in the folders of PATH, in order', { PATH: '/a:/b:/c' }, 'linux', ['/b/git', '/c/git'], '/b/git'],
    ['not in the folder one is in', { PATH: '.::bin:/c' }, 'linux', ['git', './git', 'bin/git', '/c/git'], '/c/git'],
    ['nowhere without PATH', {}, 'linux', ['/usr/bin/git', 'git'], null],
    ['on Windows', { Path: 'C:\\a;.;D:\\b' }, 'win32', ['git.exe', 'D:\\b\\git.exe'], 'D:\\b\\git.exe'],
    ['on Windows no script', { Path: 'C:\\a' }, 'win32', ['C:\\a\\git.cmd', 'C:\\a\\git'], null],
  ] as const) {
    it(title, () => {
      assert.equal(
        findGit(env, platform, (path) => (there as readonly string[]).includes(path)),
        found,
      );
    });
  }
});
