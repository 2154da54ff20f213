import assert from 'node:assert/strict';
import { connect, until, type Pair } from '../support/protocol-pair.ts';
import { someHash, user } from '../support/users.ts';

const uri = 'file:///srv/users.yml';

describe('the budget of the verification in the background', () => {
  let pair: Pair;
  afterEach(() => pair.end());

  it('says once in the log what it did not reach', async () => {
    pair = await connect();
    await pair.open(uri, user('ana', { hashed_password: someHash.replace('$12$', '$20$') }));
    const said = await until('what is left', () => pair.log.find((line) => line.includes('1 hash is not tried')));
    assert.ok(said.includes(uri));
    assert.ok(!JSON.stringify(pair.log).includes(someHash.slice(10)));
  });
});
