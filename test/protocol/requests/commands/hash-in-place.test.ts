import assert from 'node:assert/strict';
import { compareSync } from 'bcrypt';
import { until, type Pair } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';
import { connectWith, plain, run, uri, valueOf } from './support.ts';

describe('hashing a password in place', () => {
  let pair: Pair;
  afterEach(() => pair.end());

  it('writes a hash that another program verifies', async () => {
    pair = await connectWith(plain);
    await run(pair, 'usersYml.hashInPlace', 'secret-word');
    assert.match(valueOf(pair, 'hashed_password'), /^\$2b\$04\$/);
    assert.ok(compareSync('secret-word', valueOf(pair, 'hashed_password')));
    assert.equal(pair.text(uri), plain.replace('secret-word', valueOf(pair, 'hashed_password')));
    assert.ok(pair.shown.some((message) => message.startsWith('Change this password')));
    assert.ok(pair.shown.some((message) => message.startsWith('Cost 4 is low')));
    assert.ok(pair.received.includes('window/workDoneProgress/create'));
    assert.ok(!JSON.stringify([pair.shown, pair.log]).includes('secret-word'));
  });

  for (const [form, written, password, quote] of [
    ['quoted', '"se\\u00e9cret"', 'se\u00e9cret', '"'],
    ['a number', '0123', '83', ''],
    ['with a quote inside', "'it''s'", "it's", "'"],
  ] as const) {
    it(`hashes what the server reads: a password that is ${form}`, async () => {
      pair = await connectWith(user('ana', { hashed_password: written }));
      await run(pair, 'usersYml.hashInPlace', written);
      const value = valueOf(pair, 'hashed_password');
      const hash = value.slice(quote.length, value.length - quote.length);
      assert.equal(value, quote + hash + quote);
      assert.ok(compareSync(password, hash));
    });
  }

  for (const [why, password, message] of [
    ['too long', 'x'.repeat(73), /too long/],
    ['empty', '""', /empty/],
    ['a hash already', '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC', /bcrypt hash already/],
  ] as const) {
    it(`refuses to hash what is ${why}`, async () => {
      const text = user('ana', { hashed_password: password });
      pair = await connectWith(text);
      await run(pair, 'usersYml.hashInPlace', password);
      await until('the word about it', () => pair.shown.some((each) => message.test(each)));
      assert.equal(pair.text(uri), text);
    });
  }
});
