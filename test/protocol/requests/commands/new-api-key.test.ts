import assert from 'node:assert/strict';
import type { Pair } from '../../../support/protocol-pair.ts';
import { connectWith, plain, run, valueOf } from './support.ts';

describe('a new API key', () => {
  let pair: Pair;
  afterEach(() => pair.end());

  it('is written without quotes', async () => {
    pair = await connectWith(plain);
    await run(pair, 'usersYml.newApiKey', '"rubrix.apikey"');
    assert.match(valueOf(pair, 'api_key'), /^[A-Za-z][A-Za-z0-9]{32}$/);
    assert.ok(!pair.shown.some((message) => message.includes(valueOf(pair, 'api_key'))));
  });
});
