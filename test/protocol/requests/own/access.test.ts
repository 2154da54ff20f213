import assert from 'node:assert/strict';
import type { AccessChangedParams, AccessFile } from '../../../../server/src/common/protocol/protocol.ts';
import { movedUsers } from '../../../../client/src/access/moved-users.ts';
import { connect, rangeOf, until, type Pair } from '../../../support/protocol-pair.ts';
import { someHash, user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { workspaces: '[labelling, ana]' }) + user('ben', { workspaces: null });

describe('who reaches what', () => {
  let pair: Pair;
  let told: AccessChangedParams[];
  const begin = async (text: string): Promise<void> => {
    pair = await connect();
    told = [];
    pair.client.onNotification('usersYml/accessChanged', (params: AccessChangedParams) => void told.push(params));
    await pair.open(uri, text);
  };
  const access = (): Promise<AccessFile[]> => pair.client.sendRequest('usersYml/access', {});
  afterEach(() => pair.end());

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

  it('is told of one file, or of all when nothing is said', async () => {
    await begin(team);
    await pair.open('file:///srv/more.users.yml', user('cid'));
    const ask = async (...params: object[]): Promise<readonly string[]> => {
      const files = await pair.client.sendRequest<AccessFile[]>('usersYml/access', ...params);
      return files.flatMap(({ users }) => users.map(({ username }) => username));
    };
    assert.deepEqual(await ask({ uri }), ['ana', 'ben']);
    assert.deepEqual(await ask({}), ['ana', 'ben', 'cid']);
    assert.deepEqual(await ask(), ['ana', 'ben', 'cid']);
    assert.deepEqual(pair.logged, []);
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

  it('tells of users of whom the server refuses something, and no name that can be none', async () => {
    const text = `- workspaces:\n  - labelling\n  - my team\n  - other.team\n  username: ana\n${user('ben')}`;
    await begin(text);
    const [file] = await access();
    assert.equal(file?.state, 'refused');
    assert.deepEqual(
      file.users.map(({ username, range, above, workspaces }) => [username, range.start.line, above, workspaces]),
      [
        ['ana', 4, 4, ['labelling', '(no valid name)']],
        ['ben', 5, undefined, []],
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

  it('shows a name no longer once it is somebody’s API key, and again when it is none', async () => {
    await begin(team);
    const shown = async (): Promise<readonly (readonly string[])[] | undefined> =>
      (await access())[0]?.users.map(({ workspaces }) => workspaces);
    assert.deepEqual(await shown(), [['labelling'], []]);
    await pair.edit(uri, rangeOf(pair.text(uri), 'ben-8fW2kqZtR4mNvB3xT5pLs9'), 'labelling');
    assert.deepEqual(await shown(), [['(not shown)'], []]);
    await pair.edit(uri, rangeOf(pair.text(uri), 'api_key: labelling'), 'api_key: reviews');
    assert.deepEqual(await shown(), [['labelling'], []]);
  });

  it('says where users stand when nothing else has changed', async () => {
    await begin(team + user('cid'));
    await until('the first word', () => told.length > 0);
    const [before] = await access();
    assert.ok(before);
    await pair.edit(uri, rangeOf(pair.text(uri), '- username: ben'), '# a comment\n- username: ben');
    await until('the second word', () => told.length > 1);
    assert.deepEqual(told[1], { uri, gone: false, moved: [{ first: 1, line: 5 }] });
    const [now] = await access();
    assert.deepEqual(movedUsers(before.users, [{ first: 1, line: 5 }]), now?.users);
    await pair.edit(uri, rangeOf(pair.text(uri), '- username: ana'), '\n- username: eva');
    await until('the third word', () => told.length > 2);
    assert.deepEqual(told[2], { uri, gone: false });
  });

  it('has nothing on files of other programs', async () => {
    await begin('users:\n  - name: deploy\n');
    assert.deepEqual(await access(), []);
  });
});
