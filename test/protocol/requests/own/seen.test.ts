import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import type { SeenResult } from '../../../../server/src/common/protocol.ts';
import { connect, type Pair } from '../../../support/protocol-pair.ts';
import { someHash, user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const team = user('ana', { workspaces: '[labelling, ana]' }) + user('ben', { workspaces: null });

describe('what the server sees', () => {
  let pair: Pair;
  const begin = async (text: string): Promise<void> => {
    pair = await connect();
    await pair.open(uri, text);
  };
  const text = async (): Promise<string> => (await pair.client.sendRequest<SeenResult>('usersYml/seen', { uri })).text;
  afterEach(() => pair.end());

  it('is what the server ends up with, without secrets', async () => {
    await begin(team);
    const seen = await text();
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
    assert.match(await text(), /line 1/);
  });

  it('is nothing for other programs, and where no file is named', async () => {
    await begin('users:\n  - name: deploy\n');
    const nothing = '# This is no users file of Rubrix or Argilla.\n';
    assert.equal(await text(), nothing);
    for (const params of [[], [null], [{}], [{ uri: null }], [{ uri: 'file:///srv/nowhere.yml' }]]) {
      assert.deepEqual(await pair.client.sendRequest('usersYml/seen', ...params), { text: nothing });
    }
    await assert.rejects(pair.client.sendRequest('usersYml/seen', { uri: 5 }), { code: ErrorCodes.InvalidParams });
    assert.deepEqual(pair.logged, []);
  });
});
