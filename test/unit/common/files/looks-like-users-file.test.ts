import assert from 'node:assert/strict';
import { looksLikeUsersFile } from '../../../../server/src/common/files/looks-like-users-file.ts';
import { foreignFiles } from '../../../support/foreign-files.ts';
import { user } from '../../../support/users.ts';

describe('a text that looks like a users file', () => {
  for (const [what, text] of [
    ['is a list of users', user('ana') + user('ben')],
    ['may begin with comments and a separator', `\uFEFF# users\n\n---\n${user('ana')}`],
    ['may be written as JSON', '[{"username": "ana", "hashed_password": "x", "api_key": "y"}]\n'],
    ['may have Windows line ends', user('ana').replaceAll('\n', '\r\n')],
  ] as const)
    it(what, () => {
      assert.equal(looksLikeUsersFile(text), true);
    });

  for (const [what, text] of [
    ['nothing', ''],
    [
      'a manifest that has one in it',
      `kind: Secret\nstringData:\n  users.yml: |\n    ${user('ana').replaceAll('\n', '\n    ')}`,
    ],
    ['a list under a key', `users:\n${user('ana')}`],
    ['what has other keys', user('ana').replace('api_key', 'apikey')],
    ['a text about one', '- username and hashed_password and api_key: all are needed\n'],
    ['what is commented out', user('ana').replaceAll(/^/gm, '# ')],
  ] as const)
    it(`is not ${what}`, () => {
      assert.equal(looksLikeUsersFile(text), false);
    });

  it('is none of those of other programs', () => {
    const files = foreignFiles();
    assert.ok(files.length > 50);
    assert.deepEqual(
      files.filter(({ text }) => looksLikeUsersFile(text)).map(({ id }) => id),
      [],
    );
  });
});
