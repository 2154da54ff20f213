import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { finish } from '../../../../server/src/common/steps.ts';
import { selectionRangesAt } from '../../../../server/src/features/structure/selection-ranges.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { readFile } from '../../../support/users.ts';

/** What is selected step by step at the mark, each with its lines joined by `⏎`; without the whole file. */
function grown(marked: string): string[] {
  const text = marked.replace('│', '');
  const lines = new LineIndex(text);
  const [found] = finish(selectionRangesAt(readFile(text), [lines.positionAt(marked.indexOf('│'))], 9));
  const steps: string[] = [];
  for (let step: SelectionRange | undefined = found; step; step = step.parent)
    steps.push(text.slice(lines.offsetAt(step.range.start), lines.offsetAt(step.range.end)));
  assert.equal(steps.pop(), text);
  return steps.map((step) => step.replaceAll('\n', '⏎'));
}

const secrets = '  hashed_password: x\n  api_key: y\n';

describe('selection ranges', () => {
  for (const [what, text, expected] of [
    [
      'grow from a value to key and value, user and file',
      `- username: a│na\n${secrets}# behind\n- username: ben\n`,
      [
        'ana',
        'username: ana',
        'username: ana⏎  hashed_password: x⏎  api_key: y',
        '- username: ana⏎  hashed_password: x⏎  api_key: y',
      ],
    ],
    [
      'know quotes, anchors and the items of a list',
      `- username: b\n  workspaces: [red, &g !!str "gr│een"]\n`,
      [
        'green',
        '"green"',
        '&g !!str "green"',
        '[red, &g !!str "green"]',
        'workspaces: [red, &g !!str "green"]',
        'username: b⏎  workspaces: [red, &g !!str "green"]',
        '- username: b⏎  workspaces: [red, &g !!str "green"]',
      ],
    ],
    [
      'end a list before the comments behind it',
      `- username: b\n  workspaces:\n    - re│d\n    - blue\n\n    # later\n  api_key: y\n`,
      [
        'red',
        '- red⏎    - blue',
        'workspaces:⏎    - red⏎    - blue',
        'username: b⏎  workspaces:⏎    - red⏎    - blue⏎⏎    # later⏎  api_key: y',
        '- username: b⏎  workspaces:⏎    - red⏎    - blue⏎⏎    # later⏎  api_key: y',
      ],
    ],
    ['grow from a key', '- user│name: ana\n', ['username', 'username: ana', '- username: ana']],
    ['are the file alone before the list', '# a│na\n- username: ana\n', []],
    [
      'are there in a file that is read as a whole',
      '[{"username": "a│na"}, {"username": "ben"}]\n',
      ['ana', '"ana"', '"username": "ana"', '{"username": "ana"}'],
    ],
    ['are the user where its text can’t be read', "- username: 'a│na\n", ["- username: 'ana"]],
  ] as const) {
    it(what, () => {
      assert.deepEqual(grown(text), expected);
    });
  }

  it('are the file for cursors beyond the most', () => {
    const place = { line: 0, character: 13 };
    const [one, two] = finish(selectionRangesAt(readFile('- username: ana\n'), [place, place], 1));
    assert.ok(one?.parent);
    assert.equal(two?.parent, undefined);
  });
});
