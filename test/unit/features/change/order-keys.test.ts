import assert from 'node:assert/strict';
import { orderKeys } from '../../../../server/src/features/change/order/order-keys.ts';
import { applyEdits } from '../../../../server/src/text/edits.ts';
import { readFile } from '../../../support/users.ts';

/** The text after the keys of the user in this line are put in order. */
function ordered(text: string, line = 0): string {
  return applyEdits(text, orderKeys(readFile(text), { line, character: 3 }));
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

describe('the keys of a user in the usual order', () => {
  for (const [what, text, after] of [
    [
      'go with their values and what stands behind them',
      lines('- api_key: x # old', '  workspaces:', '    - a', '    - b # c', '  username: ana', '# end', '- a: b'),
      lines('- username: ana', '  api_key: x # old', '  workspaces:', '    - a', '    - b # c', '# end', '- a: b'),
    ],
    [
      'go with the comments above them',
      lines('- username: ana', '  # of the laptop', '  # and the phone', '  api_key: x', '  email: "a', '    b"'),
      lines('- username: ana', '  email: "a', '    b"', '  # of the laptop', '  # and the phone', '  api_key: x'),
    ],
    [
      'come before others, which stay in theirs',
      lines('- z: 1', '  b: 2', '  api_key: x'),
      lines('- api_key: x', '  z: 1', '  b: 2'),
    ],
    ['may end with the file', '- email: a\n  username: ana', '- username: ana\n  email: a'],
    [
      'may stand below the dash',
      lines('-', '  email: a', '  username: ana'),
      lines('-', '  username: ana', '  email: a'),
    ],
    ['keep other line ends', '- email: a\r\n  username: ana\r\n', '- username: ana\r\n  email: a\r\n'],
    ['keep a wide indentation', lines('-   email: a', '    username: ana'), lines('-   username: ana', '    email: a')],
    ['may have texts over lines', lines('- email: |', '    a', '', '  username: b'), null],
  ] as const)
    it(what, () => {
      assert.equal(ordered(text), after ?? text);
    });

  for (const [what, text] of [
    ['in order', lines('- username: ana', '  api_key: x', '  other: y')],
    ['that anchors or aliases stand with', lines('- email: &a x', '  username: y')],
    ['of which one is there twice', lines('- email: x', '  username: y', '  email: z')],
    ['that blank lines part', lines('- email: x', '', '  username: y')],
    ['of which the first would have a comment above', lines('- email: x', '  # his', '  username: y')],
    ['between braces', lines('- {email: x, username: y}')],
    ['that are no text', lines('- 1: x', '  username: y')],
    ['of nobody who can be read', lines('- email: "x', '  username: y')],
  ] as const)
    it(`stay as they are ${what}`, () => {
      assert.equal(ordered(text), text);
    });

  it('change for the user at the place alone, by as little as there is to move', () => {
    const text = lines('- a: 1', '- username: ana', '  workspaces: []', '  api_key: x', '  superuser: no');
    const edits = orderKeys(readFile(text), { line: 2, character: 0 });
    assert.deepEqual(edits, [
      {
        range: { start: { line: 2, character: 0 }, end: { line: 3, character: 12 } },
        newText: '  api_key: x\n  workspaces: []',
      },
    ]);
    assert.equal(ordered(text, 0), text);
  });
});
