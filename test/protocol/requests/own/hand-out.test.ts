import assert from 'node:assert/strict';
import type { HandOutAnswer } from '../../../../server/src/common/protocol/change.ts';
import { connect, type Pair } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const key = 'ana-8fW2kqZtR4mNvB3xT5pLs9';

describe('what a user is given to sign in', () => {
  let pair: Pair;
  const handOut = (username: string): Promise<HandOutAnswer | null> =>
    pair.client.sendRequest('usersYml/handOut', { uri, username });
  afterEach(() => pair.end());

  it('is the API key and the workspaces, for the server of the file', async () => {
    pair = await connect({ settings: { server: 'argilla-1.5' } });
    await pair.open(
      uri,
      user('ana', { workspaces: '[red, ana, blue]' }) +
        user('ben', { workspaces: null }) +
        user('cem', { api_key: key }) +
        user('dan', { api_key: '" x"' }),
    );
    const server = 'argilla-1.5';
    assert.deepEqual(await handOut('ana'), { server, apiKey: key, superuser: false, workspaces: ['red', 'blue'] });
    assert.equal((await handOut('ben'))?.superuser, true);
    // The key opens the account of another user.
    assert.equal((await handOut('cem'))?.apiKey, null);
    assert.equal((await handOut('dan'))?.apiKey, null);
    assert.equal(await handOut('eve'), null);
    assert.ok(![...pair.log, ...pair.shown].some((text) => text.includes(key)));
  });

  it('is nothing where the server does not start', async () => {
    pair = await connect();
    await pair.open(uri, user('ana') + user('Ben'));
    assert.equal(await handOut('ana'), null);
  });
});
