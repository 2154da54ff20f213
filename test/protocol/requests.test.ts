import assert from 'node:assert/strict';
import type { AccessChangedParams, AccessFile, EntryStyle, SeenResult } from '../../server/src/common/protocol.ts';
import { connect, rangeOf, until, type Pair } from '../support/protocol-pair.ts';
import { someHash, user } from '../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { workspaces: '[labelling, ana]' }) + user('ben', { workspaces: null });

describe('requests of our own', () => {
  let pair: Pair;
  let told: AccessChangedParams[];
  const begin = async (text: string): Promise<void> => {
    pair = await connect();
    told = [];
    pair.client.onNotification('usersYml/accessChanged', (params: AccessChangedParams) => void told.push(params));
    await pair.open(uri, text);
  };
  const access = (): Promise<AccessFile[]> => pair.client.sendRequest('usersYml/access', {});
  const style = (): Promise<EntryStyle | null> => pair.client.sendRequest('usersYml/entryStyle', { uri });
  const text = async (method: string): Promise<string> =>
    (await pair.client.sendRequest<SeenResult>(method, { uri })).text;
  afterEach(() => pair.end());

  describe('access', () => {
    it('tells who reaches what, and where each user stands', async () => {
      await begin(team);
      assert.deepEqual(await access(), [
        {
          uri,
          server: 'rubrix-0.18',
          state: 'current',
          users: [
            {
              username: 'ana',
              range: rangeOf(team, 'ana'),
              superuser: false,
              disabled: false,
              workspaces: ['labelling'],
            },
            { username: 'ben', range: rangeOf(team, 'ben'), superuser: true, disabled: false, workspaces: [] },
          ],
        },
      ]);
    });

    it('counts the last record of a name, at the place of the first', async () => {
      await begin(user('ana') + user('ben') + user('ana', { workspaces: '[labelling]', disabled: 'true' }));
      const [file] = await access();
      assert.deepEqual(
        file?.users.map(({ username, range, disabled }) => [username, range.start.line, disabled]),
        [
          ['ana', 8, true],
          ['ben', 4, false],
        ],
      );
    });

    it('keeps the last good state while the file is broken', async () => {
      await begin(team);
      const [before] = await access();
      await pair.replace(uri, `${team}- username: [`);
      const [broken] = await access();
      assert.equal(broken?.state, 'broken');
      assert.deepEqual(broken.users, before?.users);
    });

    it('says when its answer is another one, and only then', async () => {
      await begin(team);
      await until('the first word', () => told.length > 0);
      await pair.edit(uri, rangeOf(team, someHash), `${someHash.slice(0, -1)}O`);
      await pair.edit(uri, rangeOf(pair.text(uri), 'workspaces: [labelling'), 'workspaces: [reviews');
      await until('the second word', () => told.length > 1);
      await pair.edit(uri, rangeOf(pair.text(uri), 'ana-8fW2kqZtR4mNvB3xT5pLs9'), 'ana-8fW2kqZtR5');
      await pair.close(uri);
      await until('the last word', () => told.at(-1)?.gone === true);
      assert.deepEqual(
        told.map(({ gone }) => gone),
        [false, false, true],
      );
    });

    it('has nothing on files of other programs', async () => {
      await begin('users:\n  - name: deploy\n');
      assert.deepEqual(await access(), []);
    });
  });

  describe('entry style', () => {
    it('is that of the last user', async () => {
      const own = [
        '-   username: "ana"',
        `    hashed_password: "${someHash}"`,
        '    workspaces:',
        '    - labelling',
        '    api_key: "ana-8fW2kqZtR4mNvB3xT5pLs9" # hers',
        '# the end',
        '',
      ].join('\r\n');
      await begin(own);
      const found = await style();
      assert.ok(found);
      const { range, before, after, indent, afterDash, endOfLine, keys, quote, workspaces, listIndent } = found;
      const end = { line: 4, character: own.split('\r\n')[4]?.length };
      assert.deepEqual(range, { start: end, end });
      assert.deepEqual(
        { before, after, indent, afterDash, endOfLine },
        { before: '\r\n', after: '', indent: '', afterDash: '   ', endOfLine: '\r\n' },
      );
      assert.deepEqual(keys, ['username', 'hashed_password', 'workspaces', 'api_key']);
      assert.deepEqual({ quote, workspaces, listIndent }, { quote: '"', workspaces: 'block', listIndent: '' });
      assert.deepEqual([found.usernames, found.workspaceNames], [['ana'], ['labelling']]);
    });

    it('keeps the blank lines between users, and their indentation', async () => {
      await begin(`${user('ana')}\n${user('ben')}`.replace(/^(?=.)/gm, '  '));
      const found = await style();
      assert.equal(found?.before, '\n\n');
      assert.equal(found.indent, '  ');
    });

    it('puts the first user in the place of an empty list', async () => {
      await begin('# users-yml: check\n[] # nobody yet\n');
      const found = await style();
      assert.deepEqual(found?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } });
    });

    it('is none where there is no list', async () => {
      await begin(`# users-yml: check\nana: ${someHash}\n`);
      assert.equal(await style(), null);
    });
  });

  it('show what the server ends up with, without secrets', async () => {
    await begin(team);
    const seen = await text('usersYml/seen');
    for (const part of [
      'username: ana',
      'reaches: [ana, labelling',
      'username: ben',
      'reaches: every workspace',
      '***',
    ])
      assert.ok(seen.includes(part), part);
    assert.match(seen, /\n\n# Every workspace, 4 in all:\n# {3}"", ana, ben, labelling\n$/);
    assert.ok(!seen.includes(someHash) && !seen.includes('ana-8fW2kqZtR4mNvB3xT5pLs9'));
    await pair.replace(uri, team.replace('username: ana', 'username: ANA'));
    assert.match(await text('usersYml/seen'), /line 1/);
  });

  it('tell what the migrate task would do, whichever server the file is for', async () => {
    await begin(`# users-yml: server=argilla-1.0\n${team}`);
    const report = await text('usersYml/migrationReport');
    assert.match(report, /ana/);
    assert.ok(!report.includes(someHash));
    await pair.replace(uri, `# users-yml: server=argilla-1.0\n${user('ana', { workspaces: '[Labelling]' })}`);
    assert.match(await text('usersYml/migrationReport'), /refuse/);
  });
});
