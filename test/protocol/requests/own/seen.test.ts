import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import type { ReportAnswer } from '../../../../server/src/common/protocol/protocol.ts';
import { connect, type Pair } from '../../../support/protocol-pair.ts';
import { someHash, user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team =
  user('ana', { workspaces: '[labelling, ana]', full_name: 'Ana | Díaz' }) + user('ben', { workspaces: null });

describe('what the server sees', () => {
  let pair: Pair;
  const begin = async (text: string): Promise<void> => {
    pair = await connect();
    await pair.open(uri, text);
  };
  const seen = (): Promise<ReportAnswer> => pair.client.sendRequest<ReportAnswer>('usersYml/seen', { uri });
  afterEach(() => pair.end());

  it('is what the server ends up with, without secrets', async () => {
    await begin(team);
    const { report, text } = await seen();
    assert.deepEqual(report, {
      title: 'What Rubrix 0.18 makes of the file',
      parts: [
        { kind: 'text', text: '2 users, 1 super-user.', tone: 'good' },
        {
          kind: 'table',
          head: ['user', 'person', 'super-user', 'reaches', 'remarks'],
          rows: [
            { line: 0, cells: ['ana', 'Ana | Díaz', 'no', 'ana, labelling, ana', ''] },
            { line: 5, cells: ['ben', '', 'yes', 'every workspace', ''] },
          ],
        },
        { kind: 'heading', text: 'Every workspace, 4 in all' },
        { kind: 'text', text: '`""`, ana, ben, labelling' },
      ],
    });
    assert.match(text, /^# What Rubrix 0\.18 makes of the file\n\n2 users, 1 super-user\.\n\n\| user \|/);
    assert.match(text, /\| ana \| Ana \\\| Díaz \| no \|/);
    assert.ok(!text.includes(someHash) && !text.includes('ana-8fW2kqZtR4mNvB3xT5pLs9'));
  });

  it('is what a sign-in meets', async () => {
    const shared = { api_key: 'ana-8fW2kqZtR4mNvB3xT5pLs9' };
    await begin(
      user('ana') +
        user('ben', { ...shared, disabled: 'true' }) +
        user('cem', { hashed_password: 'hunter2', api_key: '""' }),
    );
    const { report, text } = await seen();
    const table = report.parts.find(({ kind }) => kind === 'table');
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.rows.map(({ cells }) => cells.at(-1)),
      [
        '',
        'disabled, but the API key works; the API key signs in as ana, who has the same',
        'password: every sign-in is an HTTP 500: it is not a hash at all, perhaps the password itself; API key can’t be used: it is empty',
      ],
    );
    assert.ok(!text.includes('hunter2'));
  });

  it('has all reasons why the server does not start, and the users as far as they can be told', async () => {
    await begin(user('ana') + user('Ben', { username: 'Ben' }) + user('cem', { workspaces: 'team', api_key: null }));
    const { parts } = (await seen()).report;
    assert.deepEqual(parts[0], { kind: 'text', text: 'It does not start with it, for 3 reasons:', tone: 'bad' });
    const [, list, , table] = parts;
    assert.ok(list?.kind === 'list' && table?.kind === 'table');
    assert.deepEqual(
      list.items.map(({ line }) => line),
      [4, 8, 10],
    );
    assert.deepEqual(
      table.rows.map(({ cells, line }) => [cells[0], line]),
      [
        ['ana', 0],
        ['Ben', 4],
        ['cem', 8],
      ],
    );
  });

  it('has the reason where the text can not be read, and no users', async () => {
    await begin(`${user('ana')}- username: "ben\n`);
    const { parts } = (await seen()).report;
    assert.deepEqual(
      parts.map(({ kind }) => kind),
      ['text', 'list'],
    );
  });

  it('is nothing for other programs, and where no file is named', async () => {
    await begin('users:\n  - name: deploy\n');
    const nothing = 'This is no users file of Rubrix or Argilla.';
    assert.deepEqual(await seen(), { report: { title: nothing, parts: [] }, text: `# ${nothing}\n` });
    for (const params of [[], [null], [{}], [{ uri: null }], [{ uri: 'file:///srv/nowhere.yml' }]]) {
      const { report } = await pair.client.sendRequest<ReportAnswer>('usersYml/seen', ...params);
      assert.equal(report.title, nothing);
    }
    await assert.rejects(pair.client.sendRequest('usersYml/seen', { uri: 5 }), { code: ErrorCodes.InvalidParams });
    assert.deepEqual(pair.logged, []);
  });
});
