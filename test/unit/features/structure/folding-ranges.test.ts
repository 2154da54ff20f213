import assert from 'node:assert/strict';
import { finish } from '../../../../server/src/common/steps.ts';
import { foldingRanges } from '../../../../server/src/features/structure/folding-ranges.ts';
import { readFile, user } from '../../../support/users.ts';

/** Draws folds in front of the lines: `(` where one begins, `)` where one ends, `#` where a comment's begins. */
function drawn(text: string, limit = Infinity): string {
  const marks = text.split(/\r?\n/).map(() => '');
  for (const { startLine, endLine, kind } of finish(foldingRanges(readFile(text), limit))) {
    marks[startLine] = `${marks[startLine] ?? ''}${kind === 'comment' ? '#' : '('}`;
    marks[endLine] = `${marks[endLine] ?? ''})`;
  }
  return text
    .split(/\r?\n/)
    .map((line, index) => `${(marks[index] ?? '').padEnd(2)}|${line}\n`)
    .join('')
    .replace(/ {2}\|\n$/, '');
}

const secrets = ['  hashed_password: x', '  api_key: y'];
const lines = (...parts: readonly (string | readonly string[])[]): string => `${parts.flat().join('\n')}\n`;

describe('folding ranges', () => {
  for (const [what, text, expected] of [
    [
      'are users, lists and comments of several lines',
      lines(
        '# one',
        '# two',
        '- username: ana',
        secrets,
        '  workspaces:',
        '    - a',
        '    - b',
        '',
        '# x',
        '- username: ben',
      ),
      [
        '# |# one',
        ') |# two',
        '( |- username: ana',
        '  |  hashed_password: x',
        '  |  api_key: y',
        '( |  workspaces:',
        '  |    - a',
        '))|    - b',
        '  |',
        '  |# x',
        '  |- username: ben',
        '',
      ],
    ],
    [
      'take a list in the column of its key for its own',
      lines('- username: ana', '  workspaces:', '  - a', '  - b', '  api_key: y'),
      ['( |- username: ana', '( |  workspaces:', '  |  - a', ') |  - b', ') |  api_key: y', ''],
    ],
    [
      'are there in a list between brackets over several lines',
      lines('- username: ana', '  workspaces: [', '    a,', '    b', '  ]'),
      ['( |- username: ana', '( |  workspaces: [', '  |    a,', ') |    b', ') |  ]', ''],
    ],
    [
      'are there in a file that is read as a whole',
      lines('---', '# one', '# two', '  - username: ana', '    api_key: y', '  - username: ben', '...'),
      [
        '  |---',
        '# |# one',
        ') |# two',
        '( |  - username: ana',
        ') |    api_key: y',
        '  |  - username: ben',
        '  |...',
        '',
      ],
    ],
    [
      'are there in JSON',
      lines('[', '  {', '    "username": "ana"', '  }', ']'),
      ['( |[', '( |  {', ') |    "username": "ana"', ') |  }', '  |]', ''],
    ],
  ] as const) {
    it(what, () => {
      assert.equal(drawn(text), expected.join('\n'));
      assert.equal(drawn(text.replaceAll('\n', '\r\n')), expected.join('\n'));
    });
  }

  it('begin with users where the editor takes no more', () => {
    const text = user('ana', { workspaces: '\n    - a\n    - b' }) + user('ben', { workspaces: '\n    - a\n    - b' });
    const starts = (limit: number): number[] =>
      finish(foldingRanges(readFile(text), limit)).map(({ startLine }) => startLine);
    assert.deepEqual(starts(9), [0, 6, 3, 9]);
    assert.deepEqual(starts(3), [0, 6, 3]);
    assert.deepEqual(starts(1), [0]);
  });

  it('follow the lines that are typed in front', () => {
    const file = readFile(user('ana') + user('ben'));
    finish(foldingRanges(file, Infinity));
    file.edit({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '\n\n');
    assert.deepEqual(
      finish(foldingRanges(file, Infinity)).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 5],
        [6, 9],
      ],
    );
  });
});
