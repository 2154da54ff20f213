import assert from 'node:assert/strict';
import { hasUsersFileName, selectorGlob } from '../../../client/src/names.ts';

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
    it(`takes ${path}`, () => {
      assert.equal(hasUsersFileName(path), true);
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
    it(`leaves "${path}" alone`, () => {
      assert.equal(hasUsersFileName(path), false);
    });
  }
});

describe('globs of the setting, for whole paths', () => {
  for (const [glob, wanted] of [
    ['config/people.yml', '**/config/people.yml'],
    ['./people.yml', '**/people.yml'],
    ['*.accounts.yml', '**/*.accounts.yml'],
    ['**/people.yml', '**/people.yml'],
    ['/srv/people.yml', '/srv/people.yml'],
    ['C:/srv/people.yml', 'C:/srv/people.yml'],
  ] as const) {
    it(`${glob} becomes ${wanted}`, () => {
      assert.equal(selectorGlob(glob), wanted);
    });
  }
});
