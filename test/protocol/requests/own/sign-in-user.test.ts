import assert from 'node:assert/strict';
import type { SignInAnswer } from '../../../../server/src/common/protocol/change.ts';
import { connect, type Pair } from '../../../support/protocol-pair.ts';
import { someHash, user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';

describe('what a server looks at when somebody signs in', () => {
  let pair: Pair;
  afterEach(() => pair.end());
  const ask = async (text: string, username = 'ana'): Promise<SignInAnswer | null> => {
    pair = await connect();
    await pair.open(uri, text);
    return pair.client.sendRequest('usersYml/signInUser', { uri, username });
  };

  it('is the hash of the record that counts, and whether the user is disabled', async () => {
    const text = user('ana', { hashed_password: 'old' }) + user('ana', { hashed_password: someHash, disabled: 'true' });
    assert.deepEqual(await ask(text), { loads: true, user: { hashedPassword: someHash, disabled: true } });
  });

  it('is nobody of another name', async () => {
    assert.deepEqual(await ask(user('ana'), 'ben'), { loads: true, user: null });
  });

  it('is nothing where the server does not start', async () => {
    assert.deepEqual(await ask(user('ana', { workspaces: '["a b"]' })), { loads: false, user: null });
  });

  it('is nothing in files of other programs', async () => {
    assert.equal(await ask('users:\n  - name: deploy\n'), null);
  });
});
