import assert from 'node:assert/strict';
import type { ServerStatus } from '../../../../server/src/common/protocol/status-protocol.ts';
import { connect } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';

describe('the status of the server', () => {
  it('tells how many files it knows and how it reads them, and nothing of what they are', async () => {
    const pair = await connect({ capabilities: {} });
    const text = user('somebody', { workspaces: null }) + user('else', { workspaces: '[secretive]' });
    await pair.open('file:///srv/private-place/users.yml', text);
    await pair.open('file:///srv/other/users.yml', 'users:\n  - name: deploy\n');
    const status = await pair.client.sendRequest<ServerStatus>('usersYml/status', {});
    assert.deepEqual([status.known, status.others, status.files.length], [2, 1, 1]);
    assert.deepEqual(status.files[0], {
      isOpen: true,
      characters: text.length,
      lines: text.split('\n').length,
      users: 2,
      reading: 'a users file by its content, judged for Rubrix 0.18 (the setting usersYml.server), read user by user',
      findings: { 'super-user': 1 },
    });
    const told = JSON.stringify(status);
    for (const word of ['somebody', 'else', 'secretive', 'private-place', '$2b$'])
      assert.ok(!told.includes(word), word);
    await pair.end();
  });
});
