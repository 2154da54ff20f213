import assert from 'node:assert/strict';
import { inspectFile } from '../../../server/src/analysis/inspect.ts';
import { brief, findingsOf, readFile, user } from '../../support/users.ts';

/** The workspaces that each user gets, or the errors. */
function migrated(text: string): string {
  const file = readFile(text, 'argilla-migrate');
  const { loads, users } = inspectFile(file);
  if (loads) return users.map(({ username, workspaces }) => `${username}: ${(workspaces ?? []).join(' ')}`).join(', ');
  const errors = findingsOf(file).filter(({ severity }) => severity === 'error');
  return errors.map((finding) => brief(finding).replace(/^(\d+):\S+ /, '$1 ')).join(', ');
}

/** Verdicts of the task's own steps run on SQLAlchemy 2.0 with SQLite, and of the model in test/fuzz. */
describe('what the migrate task makes of workspaces', () => {
  const cases: readonly [title: string, text: string, outcome: string][] = [
    ['the own workspace comes first', user('ana', { workspaces: '[team]' }), 'ana: ana team'],
    ['unless it is listed', user('ana', { workspaces: '[team, ana]' }), 'ana: team ana'],
    ['a number is listed as the number that it is', user('7', { workspaces: '[0b111]' }), '7: 7'],
    ['beside a number, the same as text is another', user('7', { workspaces: '["7"]' }), '4 error duplicate-workspace'],
    [
      'beside a binary, too',
      user('!!binary YW5h', { api_key: 'k', workspaces: '[ana]' }),
      '4 error duplicate-workspace',
    ],
    ['a new one twice', user('ana', { workspaces: '[team, team]' }), '4 error duplicate-workspace'],
    [
      'one that an earlier user has, twice',
      user('ana', { workspaces: '[team]' }) + user('ben', { workspaces: '[team, team]' }),
      '8 error duplicate-workspace',
    ],
    [
      "an earlier user's own, twice",
      user('ana') + user('ben', { workspaces: '[ana, ana]' }),
      '8 error duplicate-workspace',
    ],
    ['a text gives its letters', user('ana', { workspaces: 'xyz' }), 'ana: ana x y z'],
    ['one letter twice', user('ana', { workspaces: 'team-t' }), '4 error bad-pattern, 4 error duplicate-workspace'],
  ];
  for (const [title, text, outcome] of cases) it(title, () => assert.equal(migrated(text), outcome));

  it('the full name loses what Python takes for blanks', () => {
    const file = readFile(user('ana', { full_name: '"\\x1f \\x85Ana\\uFEFF\\u2003"' }), 'argilla-migrate');
    assert.equal(inspectFile(file).users[0]?.fullName, 'Ana\ufeff');
  });
});

describe('what Argilla 1.5 makes of workspaces', () => {
  const cases: readonly [title: string, text: string, workspaces: string[] | null][] = [
    ['a set keeps the first of equal values', user('ana', { workspaces: '[1, 1.0]' }), ['ana', '1']],
    ['and refuses what it keeps', user('ana', { workspaces: '[1.0, 1]' }), null],
    ['the own one is left out for its equal', user('1', { workspaces: '[true]' }), ['True']],
    ['not for the same text, which is another value', user('1', { workspaces: '["1"]' }), ['1', '1']],
  ];
  for (const [title, text, workspaces] of cases) {
    it(title, () => {
      const { loads, users } = inspectFile(readFile(text, 'argilla-1.5'));
      assert.equal(loads, workspaces !== null);
      assert.deepEqual(users[0]?.workspaces ?? null, workspaces);
    });
  }
});
