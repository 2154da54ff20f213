import assert from 'node:assert/strict';
import {
  hasUsersFileName,
  ignoredGlob,
  isUsersFileName,
  usersFileGlobs,
  usersFileNamesInWords,
} from '../../../../server/src/common/files/file-names.ts';
import { globMatcher } from '../../../../server/src/connection/documents/globs.ts';

const matchesGlob = globMatcher(usersFileGlobs);

describe('names of users files', () => {
  for (const path of [
    'users.yml',
    'users.yaml',
    '/srv/app/users.yml',
    '/config/.users.yml',
    '/config/.users.yaml',
    '/config/argilla.users.yml',
    '/config/.team.users.yaml',
    'C:\\config\\.users.yml',
    '/users.yml/users.yml',
  ]) {
    it(`are that of ${path}`, () => {
      assert.equal(hasUsersFileName(path), true);
      assert.equal(matchesGlob(path.replaceAll('\\', '/')), true);
    });
  }

  for (const path of [
    '/srv/users.json',
    '/srv/myusers.yml',
    '/srv/users.yml.bak',
    '/srv/users.yml/readme.yml',
    '/srv/users',
    '/srv/Users.yml',
    '/srv/users-yml',
    '',
  ]) {
    it(`are not that of "${path}"`, () => {
      assert.equal(hasUsersFileName(path), false);
      assert.equal(matchesGlob(path), false);
    });
  }

  it('may have a line end within', () => {
    assert.equal(isUsersFileName('a\nb.users.yml'), true);
  });

  it('are globs that every editor reads: no * within braces', () => {
    for (const glob of [...usersFileGlobs, ignoredGlob.replaceAll('**', '')]) assert.doesNotMatch(glob, /\{[^}]*\*/);
  });

  it('are told to people', () => {
    assert.match(usersFileNamesInWords(), /^users\.yml, .*, also \.yaml$/);
    assert.match(usersFileNamesInWords('`'), /^(`[^`]+`, )+also `\.yaml`$/);
  });
});
