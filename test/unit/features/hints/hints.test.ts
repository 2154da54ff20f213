import assert from 'node:assert/strict';
import { finish } from '../../../../server/src/common/steps.ts';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { hintsIn, mostHints, type Hint, type HintKind } from '../../../../server/src/features/hints/hints.ts';
import { applyEdits } from '../../../../server/src/text/edits.ts';
import type { Range } from '../../../../server/src/text/range.ts';
import { readFile, user } from '../../../support/users.ts';

const all: Range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

function hints(text: string, kind: HintKind, range = all, server?: ServerName): readonly Hint[] {
  return finish(hintsIn(readFile(text, server), range, new Set([kind])));
}

/** The text with its hints as an editor shows them, between `«` and `»`. */
function shown(text: string, kind: HintKind, range?: Range, server?: ServerName): string {
  const edits = hints(text, kind, range, server).map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: `«${label}»`,
  }));
  return applyEdits(text, edits);
}

const values: readonly (readonly [what: string, text: string, server?: ServerName])[] = [
  ['numbers', '- username: 0123«= 83»\n  full_name: 12:30«= 750»\n  email: 1.10«= 1.1»\n'],
  ['a word that is a truth', '- username: no«= False»\n'],
  ['no text', '- username: ana\n  full_name: "0123"\n  email: 1e5\n'],
  ['no number that stays what it is', '- username: 83\n'],
  ['workspaces', '- username: ana\n  workspaces: [a, 0x1F«= 31», "0x1F"]\n'],
  ['workspaces below each other', '- username: ana\n  workspaces:\n  - 0o17\n  - 017«= 15» # old\n'],
  ['truths that are written otherwise', '- username: ana\n  disabled: yes«= true»\n'],
  ['truths that are texts', '- username: ana\n  disabled: "true"«= true»\n'],
  ['truths that are numbers', '- username: ana\n  disabled: 0«= false»\n'],
  ['no truth that is written as one', '- username: ana\n  disabled: True\n- username: ben\n  disabled: false\n'],
  ['no value of a key that the server ignores', '- username: ana\n  superuser: yes\n'],
  ['values of a key that another server reads', '- username: ana\n  superuser: yes«= true»\n', 'argilla-1.5'],
  ['an alias', '- username: &a ana\n- username: *a«= ana»\n'],
  ['what a merge brings not at all', '- &u\n  username: 0123«= 83»\n- <<: *u\n  email: a\n'],
  ['a flow user', '[{username: 0123«= 83»}, {username: 017«= 15»}]\n'],
  ['between other line ends', '- username: ana\r\n  full_name: 0b11«= 3»\r\n'],
  ['no secret', '- username: ana\n  hashed_password: 0123\n  api_key: 0123\n'],
  ['no text that may be a secret', '- username: ana\n  api_key: "83"\n- username: 0123\n'],
  ['no empty value', '- username:\n  disabled:\n  workspaces:\n'],
  ['no value that nothing comes of', '- username: 2022-10-01\n  disabled: maybe\n'],
  ['nothing of a user that can’t be read', '- username: "ana\n  email: 0123\n'],
];

const counts: readonly (readonly [what: string, text: string])[] = [
  [
    'behind each place',
    '- username: ana\n  workspaces: [news«×2», "old"«×1»]\n- username: ben\n  workspaces:\n  - news«×2»\n',
  ],
  [
    'but not of a list that is written elsewhere',
    '- username: ana\n  workspaces: &w [a«×2»]\n- username: ben\n  workspaces: *w\n',
  ],
];

describe('inlay hints', () => {
  for (const [what, text, server] of values) {
    it(`say how the server reads ${what}`, () => {
      assert.equal(shown(text.replace(/«.*?»/g, ''), 'values', undefined, server), text);
    });
  }

  for (const [what, text] of counts) {
    it(`count the users of a workspace ${what}`, () => {
      assert.equal(shown(text.replace(/«.*?»/g, ''), 'workspaceUsers'), text);
    });
  }

  it('are those of the kinds that are wanted, in the order of the file', () => {
    const file = readFile('- workspaces: [017, a]\n  username: 0123\n');
    const both = finish(hintsIn(file, all, new Set<HintKind>(['workspaceUsers', 'values'])));
    assert.deepEqual(
      both.map(({ label }) => label),
      ['×1', '= 15', '×1', '= 83'],
    );
    assert.deepEqual(finish(hintsIn(file, all, new Set())), []);
  });

  it('are those of the range that is asked for', () => {
    const text = '# above\n- username: 01\n  full_name: 02\n- username: 03\n- username: 04\n';
    const at = (from: number, to: number): readonly string[] =>
      hints(text.replaceAll(/: 0(\d)/g, ': 01$1'), 'values', {
        start: { line: from, character: 0 },
        end: { line: to, character: 99 },
      }).map(({ label }) => label);
    assert.deepEqual(at(0, 0), []);
    assert.deepEqual(at(0, 1), ['= 9']);
    assert.deepEqual(at(2, 3), ['= 10', '= 11']);
    assert.deepEqual(at(4, 9), ['= 12']);
  });

  it('are there of each user on a line', () => {
    const text = '[{username: 011}, {username: 012},\n {username: 013}]\n';
    const line = (line: number): Range => ({ start: { line, character: 0 }, end: { line, character: 99 } });
    assert.equal(hints(text, 'values', line(0)).length, 2);
    assert.equal(hints(text, 'values', line(1)).length, 1);
  });

  it('are no more than anybody looks at', () => {
    const text = Array.from({ length: mostHints + 1 }, (_, index) => user(`u${index}`, { workspaces: '[a]' })).join('');
    assert.equal(hints(text, 'workspaceUsers').length, mostHints);
  });
});
