import assert from 'node:assert/strict';
import { isEmail, isUsername, isWorkspaceName, splitNames } from '../../../server/src/common/names.ts';

describe('names that are typed for a new user', () => {
  for (const [check, good, bad] of [
    [isUsername, ['ana', 'a', '0', 'a-b_c', '9lives'], ['', 'Ana', '-a', '_a', 'a b', 'a.b', 'ana\n', 'é']],
    [isWorkspaceName, ['red', 'Red', '0-_'], ['', '-red', '_red', 'a b', 'red\n', 'rot.grün']],
    [
      isEmail,
      ['ana@example.org', 'a.b+c@x-y.co'],
      ['', 'ana', 'ana@example', 'ana@example.org x', '<ana@example.org>'],
    ],
  ] as const) {
    it(`${check.name} agrees with the server`, () => {
      assert.deepEqual(
        good.filter((text) => !check(text)),
        [],
      );
      assert.deepEqual(
        bad.filter((text) => check(text)),
        [],
      );
    });
  }

  it('takes several workspaces at once', () => {
    assert.deepEqual(splitNames(' red, blue,red  green,'), ['red', 'blue', 'green']);
    assert.deepEqual(splitNames(' '), []);
  });
});
