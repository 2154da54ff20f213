import assert from 'node:assert/strict';
import { finish } from '../../../../server/src/common/steps.ts';
import { format } from '../../../../server/src/features/format/format.ts';
import type { Range } from '../../../../server/src/text/range.ts';
import { readFile, user } from '../../../support/users.ts';
import { formatted } from './formatted.ts';

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

const laidOut: readonly (readonly [what: string, text: string, after: string])[] = [
  ['colons', '- username:   ana\n  api_key :  x\n', '- username: ana\n  api_key: x\n'],
  ['dashes', lines('-   username: ana', '    api_key: x'), lines('- username: ana', '  api_key: x')],
  ['a dash alone', lines('-', '    username: ana', '    email: x'), lines('-', '  username: ana', '  email: x')],
  [
    'lists, each in the column that it has chosen',
    lines('- workspaces:', '      - a', '      -  b', '- workspaces:', '  -   c'),
    lines('- workspaces:', '    - a', '    - b', '- workspaces:', '  - c'),
  ],
  ['lists between brackets', '- workspaces: [ a,b ,  "c" ]\n', '- workspaces: [a, b, "c"]\n'],
  ['empty lists', '- workspaces: [  ]\n', '- workspaces: []\n'],
  ['users between braces', '- {username :  ana,api_key:  x}\n', '- {username: ana, api_key: x}\n'],
  [
    'JSON',
    '[ {"username":"ana" , "a":[1,2]},\n {"username":"ben"} ]\n',
    '[{"username": "ana", "a": [1, 2]},\n {"username": "ben"}]\n',
  ],
  ['ends of lines', '- username: ana  \n  api_key: "x" \n \n- a: b\n', '- username: ana\n  api_key: "x"\n\n- a: b\n'],
  ['other line ends', '- username :  ana \r\n  api_key: x\r\n', '- username: ana\r\n  api_key: x\r\n'],
  [
    'comments with the line below them',
    lines('-   # first', '    username: ana', '    # its key', '    api_key: x # here  ', '  # elsewhere'),
    lines('-   # first', '  username: ana', '  # its key', '  api_key: x # here  ', '  # elsewhere'),
  ],
  [
    'what goes on over lines',
    lines('-   full_name: "Ana', '        Maria"', '    email: a', '      b', '    workspaces: [a,', '        b]'),
    lines('- full_name: "Ana', '      Maria"', '  email: a', '    b', '  workspaces: [a,', '      b]'),
  ],
  [
    'block scalars, in which each blank counts',
    lines('-   full_name: |2+', '        Ana  ', '       b', '', '    email: >', '       x'),
    lines('- full_name: |2+', '      Ana  ', '     b', '', '  email: >', '     x'),
  ],
  ['a value on the next line', lines('- username:', '         ana'), lines('- username:', '    ana')],
  ['anchors and aliases', '-  &a  username:   &b ana\n- *a \n', '- &a  username: &b ana\n- *a\n'],
  ['an alias in front of a colon', '- ? a\n- &a b: {*a  : c}\n', '- ? a\n- &a b: {*a : c}\n'],
  [
    'an indented list',
    lines('---', '  - username: ana', '    api_key:  x', '  - &a b: c', '...'),
    lines('---', '- username: ana', '  api_key: x', '- &a b: c', '...'),
  ],
  [
    'what is written below a tag',
    lines('- !!map', '      username:  ana', '      email: x'),
    lines('- !!map', '  username: ana', '  email: x'),
  ],
];

const left: readonly (readonly [what: string, text: string])[] = [
  ['what is laid out', `# all\n${user('ana', { email: 'a@example.org # his' })}\n${user('ben')}`],
  ['quotes, comments and blank lines', '- username: \'ana\'   # why\n\n\n  api_key: "x  y"\n#  end\n'],
  ['keys behind a question mark', '- ? username\n  : ana\n-   ? a\n    :   b\n'],
  ['a user that can’t be read', '-   username:   "ana\n'],
  ['a file that is no list', 'username:   ana\n'],
  ['line ends that an editor does not know', '-   username:   ana\u2028    api_key: x\n'],
  ['blanks within a text', '- full_name: "a  \n\n    b"\n  email: |\n    x  \n\n\n'],
];

describe('formatting', () => {
  for (const [what, text, after] of laidOut)
    it(`lays out ${what}`, () => {
      assert.equal(formatted(text), after);
      assert.equal(formatted(after), after);
    });

  for (const [what, text] of left)
    it(`leaves ${what}`, () => {
      assert.equal(formatted(text), text);
    });

  it('lays out the other users of a file with one that can’t be read', () => {
    assert.equal(formatted('-  username: ana\n- "\n'), '- username: ana\n- "\n');
  });

  it('changes only the blanks that it must', () => {
    const edits = finish(format(readFile('-   username:   ana\n    api_key: x\n'), null));
    const places = edits.map(({ range: { start, end } }) => [start.line, start.character, end.character]);
    assert.deepEqual(places.toSorted(), [
      [0, 1, 4],
      [0, 13, 16],
      [1, 0, 2],
    ]);
  });

  describe('of a range', () => {
    const range = (from: number, to: number): Range => ({
      start: { line: from, character: 0 },
      end: { line: to, character: 0 },
    });
    const three = lines('- a:  b', '  c:  d', '- e:  f', '- g:  h');

    it('lays out the users that have a line of it', () => {
      assert.equal(formatted(three, range(1, 2)), lines('- a: b', '  c: d', '- e: f', '- g:  h'));
      assert.equal(formatted(three, range(3, 3)), lines('- a:  b', '  c:  d', '- e:  f', '- g: h'));
    });

    it('leaves the list where it is', () => {
      assert.equal(formatted(lines('  - a:  b', '  - c:  d'), range(1, 1)), lines('  - a:  b', '  - c: d'));
    });

    it('leaves the other lines of a list between brackets', () => {
      assert.equal(formatted('[{a:  b},\n {c:  d}]\n', range(1, 1)), '[{a:  b},\n {c: d}]\n');
    });
  });
});
