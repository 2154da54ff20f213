import assert from 'node:assert/strict';
import { plainView, viewOf, type ViewOptions } from '../../../../client/src/matrix/view.ts';
import { groupWords } from '../../../../client/src/matrix/words.ts';
import type { MatrixTexts } from '../../../../client/src/matrix/texts.ts';
import { englishTexts, tableOf } from '../../../support/matrix-table.ts';
import { user } from '../../../support/users.ts';

const key = 'ana-8fW2kqZtR4mNvB3xT5pLs9';
const table = tableOf(
  user('user-10', { workspaces: '[reviews, labelling, archive]' }) +
    user('ben', { workspaces: null }) +
    user('ana', { api_key: key, workspaces: '[reviews]' }) +
    user('user-9', { disabled: 'true', workspaces: '[labelling, ana]' }) +
    user('emil', { api_key: key, workspaces: '[]' }) +
    user('fay', { api_key: '" x"', disabled: 'true', workspaces: '[labelling, reviews, archive]' }),
);

describe('what is shown of a table of users and workspaces', () => {
  let texts: MatrixTexts;
  before(async () => {
    texts = await englishTexts();
  });
  const lines = (options: Partial<ViewOptions>): readonly string[] =>
    viewOf(table, { ...plainView, ...options }).lines.map((line) =>
      line.kind === 'person' ? line.person.name : `${groupWords(texts, line.group)} ${line.size}`,
    );
  const columns = (workspaces: string): readonly string[] =>
    viewOf(table, { ...plainView, workspaces }).columns.map(({ name }) => name);
  const reviews = table.workspaces.find(({ name }) => name === 'reviews')?.id ?? 0;

  for (const [what, options, expected] of [
    ['the file’s order', {}, ['user-10', 'ben', 'ana', 'user-9', 'emil', 'fay']],
    ['the file’s order turned round', { isDown: true }, ['fay', 'emil', 'user-9', 'ana', 'ben', 'user-10']],
    ['names as people count', { sortBy: 'name' }, ['ana', 'ben', 'emil', 'fay', 'user-9', 'user-10']],
    ['who reaches most', { sortBy: 'reach' }, ['ben', 'user-10', 'fay', 'user-9', 'ana', 'emil']],
    ['who reaches least', { sortBy: 'reach', isDown: true }, ['emil', 'ana', 'user-9', 'user-10', 'fay', 'ben']],
    ['words in any order and case', { users: ' 9 USER' }, ['user-9']],
    ['super-users', { show: 'superuser' }, ['ben']],
    ['disabled users', { show: 'disabled' }, ['user-9', 'fay']],
    ['who has the API key of somebody else', { show: 'key' }, ['emil']],
    ['who can’t sign in', { show: 'locked' }, ['fay']],
    ['who has no team', { show: 'teamless' }, ['emil']],
    ['nobody', { show: 'locked', users: 'ana' }, []],
    [
      'users by how they sign in',
      { groupBy: 'role' },
      [
        'Super-users 1',
        'ben',
        'The API key signs in as somebody else 1',
        'emil',
        'Only the API key works 1',
        'user-9',
        'Nothing lets them in 1',
        'fay',
        'Users 2',
        'user-10',
        'ana',
      ],
    ],
    [
      'users by what they reach',
      { groupBy: 'reach', users: '', closed: ['all'] },
      [
        'every workspace 1',
        'ana, labelling 1',
        'user-9',
        'archive, labelling, reviews 2',
        'user-10',
        'fay',
        'reviews 1',
        'ana',
        'the private workspace alone 1',
        'emil',
      ],
    ],
  ] as const satisfies readonly (readonly [string, Partial<ViewOptions>, readonly string[]])[]) {
    it(`is ${what}`, () => {
      assert.deepEqual(lines(options), expected);
    });
  }

  it('is who reaches a workspace first, in whatever way', () => {
    assert.deepEqual(lines({ sortBy: { workspace: reviews } }), ['user-10', 'ben', 'ana', 'emil', 'fay', 'user-9']);
  });

  it('keeps a workspace that was asked for when nobody lists it any more', () => {
    const changing = tableOf(user('ana', { workspaces: '[labelling, reviews]' }));
    const [ana] = changing.people;
    const [labelling] = changing.workspaces;
    assert.ok(ana && labelling);
    changing.keep(labelling.id);
    const none = {
      state: 2,
      fresh: false,
      more: false,
      server: 'rubrix-0.18',
      reading: 'current',
      order: null,
    } as const;
    changing.apply({ ...none, workspaces: [], users: [[ana.id, 'ana', 0, []]] });
    assert.deepEqual(
      changing.workspaces.map(({ name }) => name),
      ['labelling'],
    );
  });

  it('has the workspaces of teams first, then private ones that others list', () => {
    assert.deepEqual(columns(''), ['archive', 'labelling', 'reviews', 'ana']);
    assert.deepEqual(columns('A i'), ['archive', 'labelling']);
    assert.equal(viewOf(table, { ...plainView, groupBy: 'role', closed: ['user', 'locked'] }).shown, 6);
  });
});
