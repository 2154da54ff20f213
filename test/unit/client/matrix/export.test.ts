import assert from 'node:assert/strict';
import { exported } from '../../../../client/src/matrix/export.ts';
import { plainView, viewOf } from '../../../../client/src/matrix/view.ts';
import type { MatrixTexts } from '../../../../client/src/matrix/texts.ts';
import { englishTexts, tableOf } from '../../../support/matrix-table.ts';
import { user } from '../../../support/users.ts';

const key = 'ana-8fW2kqZtR4mNvB3xT5pLs9';
const table = tableOf(
  user('ana_b', { api_key: key, workspaces: '[reviews]' }) +
    user('ben', { workspaces: null }) +
    user('cid', { disabled: 'true', workspaces: '[reviews, ana_b]' }) +
    user('dora', { api_key: key, hashed_password: 'none', workspaces: '[archive]' }) +
    user('emil', { api_key: '" x"', workspaces: '[archive]' }),
);

describe('a table of users and workspaces as text', () => {
  let texts: MatrixTexts;
  before(async () => {
    texts = await englishTexts();
  });

  it('says in CSV why each is reached', () => {
    assert.equal(
      exported('csv', texts, table, viewOf(table, plainView)),
      [
        'User,,archive,reviews,"ana_b, private workspace of this user"',
        'ana_b,,,listed,private workspace',
        'ben,super-user,super-user,super-user,super-user',
        'cid,"disabled, but the API key works",,"listed, with the API key alone","listed, with the API key alone"',
        'dora,no password can match the hash; the API key signs in as ana_b,"listed, but nothing lets the user in",' +
          'by the API key of ana_b,by the API key of ana_b',
        'emil,the API key can’t be sent,"listed, with the password alone",,',
        '',
      ].join('\r\n'),
    );
  });

  it('is a table in Markdown, of what is shown', () => {
    assert.equal(
      exported('markdown', texts, table, viewOf(table, { ...plainView, users: 'a', workspaces: 'ana' })),
      [
        '| User |  | ana\\_b, private workspace of this user |',
        '| --- | --- | --- |',
        '| ana\\_b |  | private workspace |',
        '| dora | no password can match the hash; the API key signs in as ana\\_b | by the API key of ana\\_b |',
        '',
      ].join('\n'),
    );
  });
});
