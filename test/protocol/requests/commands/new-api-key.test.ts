import assert from 'node:assert/strict';
import type { Pair } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';
import { connectWith, followAction, plain, run, uri, valueOf } from './support.ts';

const apiKey = /^[A-Za-z][A-Za-z0-9]{32}$/;

describe('a new API key', () => {
  let pair: Pair;
  afterEach(() => pair.end());

  it('keeps the quotes that are there', async () => {
    pair = await connectWith(plain);
    await run(pair, 'usersYml.newApiKey', '"rubrix.apikey"');
    const [, key = ''] = /^"(.*)"$/.exec(valueOf(pair, 'api_key')) ?? [];
    assert.match(key, apiKey);
    assert.ok(!pair.shown.some((message) => message.includes(key)));
  });

  for (const [where, text] of [
    ['that is missing', user('ana', { api_key: null })],
    ['whose value is missing', user('ana', { api_key: '' })],
  ] as const) {
    it(`is written for a user ${where}`, async () => {
      pair = await connectWith(text);
      await followAction(pair, where === 'that is missing' ? 'username' : 'api_key', /random API key/);
      assert.match(valueOf(pair, 'api_key'), apiKey);
      assert.deepEqual(await pair.codes(uri), []);
      assert.equal(pair.text(uri).replace(/ {2}api_key: .*\n/, ''), user('ana', { api_key: null }));
    });
  }

  it('is written for the right one of two users on one line', async () => {
    const [first, second] = [user('ana'), user('ben', { api_key: null })].map((each) => inBraces(each));
    pair = await connectWith(`[${String(first)}, ${String(second)}]\n`);
    await followAction(pair, 'username: ben', /random API key/);
    assert.equal(pair.text(uri).replace(/api_key: [A-Za-z0-9]{33}, /, ''), `[${String(first)}, ${String(second)}]\n`);
  });
});

function inBraces(block: string): string {
  return `{${block.replace(/^- /, '').trim().split(/\n */).join(', ')}}`;
}
