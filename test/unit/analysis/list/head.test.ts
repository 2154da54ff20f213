import assert from 'node:assert/strict';
import { inspectFile } from '../../../../server/src/analysis/inspect.ts';
import { readFile, user } from '../../../support/users.ts';

describe('the lines before the first user', () => {
  const heads: readonly [title: string, head: string, kind: string | null][] = [
    ['a comment', '# users\n', null],
    ['a comment that NEL ends', '# users\u0085ana\n', 'yaml-syntax'],
    ['a comment that LS ends', '# users\u2028ana\n', 'yaml-syntax'],
    ['comments with NEL between them', '# users\u0085# and more\n', null],
    ['a separator with a comment that PS ends', '--- # users\u2029ana\n', 'yaml-syntax'],
  ];
  for (const [title, head, kind] of heads) {
    it(title, () => {
      assert.equal(inspectFile(readFile(head + user('ana'))).error?.kind ?? null, kind);
    });
  }
});
