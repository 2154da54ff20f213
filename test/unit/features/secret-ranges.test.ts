import assert from 'node:assert/strict';
import { finish } from '../../../server/src/common/steps.ts';
import { secretRanges } from '../../../server/src/features/secret-ranges.ts';
import { readFile, user } from '../../support/users.ts';

/** What stands at the ranges, with the numbers of their lines. */
function found(text: string, from = 0, to = Infinity): string[] {
  const lines = text.split('\n');
  return finish(secretRanges(readFile(text), from, to)).map(({ start, end }) => {
    const shown = lines.slice(start.line, end.line + 1).join('\n');
    const after = (lines[end.line] ?? '').length - end.character;
    return `${start.line + 1} ${shown.slice(start.character, shown.length - after)}`;
  });
}

const ana = ['- username: ana', '  workspaces: []'];

describe('the places of secrets', () => {
  for (const [what, lines, expected] of [
    ['hashes and keys', ['  hashed_password: $2b$x', '  api_key: "k 1"'], ['3 $2b$x', '4 "k 1"']],
    ['keys with escaped letters', ['  "api\\x5fkey": k1', '  ? hashed_password', '  : h1'], ['3 k1', '5 h1']],
    ['misspelt keys', ['  hashd_password: h1', '  token: k1', '  full_name: A'], ['3 h1', '4 k1']],
    ['texts over several lines', ['  api_key: "a', '    b"'], ['3 "a\n    b"']],
    ['an alias, and what it stands for', ['  full_name: &n k1', '  api_key: *n'], ['4 *n', '3 &n k1']],
  ] as const)
    it(`are those of ${what}`, () => {
      assert.deepEqual(found(`${[...ana, ...lines].join('\n')}\n`), expected);
    });

  it('are those of an anchor in another user, too', () => {
    const text = `- &a\n  username: ana\n  hashed_password: h1\n  api_key: &k k1\n- username: ben\n  hashed_password: h2\n  api_key: *k\n`;
    assert.deepEqual(found(text, 5), ['6 h2', '7 *k', '4 &k k1']);
  });

  it('are told for the users who are seen', () => {
    const text = user('ana') + user('ben') + user('cem');
    const lines = text.split('\n').length;
    const each = Math.floor(lines / 3);
    assert.ok(found(text, each, each).every((place) => Number(place.split(' ')[0]) > each));
    assert.equal(found(text, each, each).length, 2);
    assert.equal(found(text).length, 6);
  });

  it('are none where nothing can be read', () => {
    assert.deepEqual(found('api_key: x\n'), []);
  });
});
