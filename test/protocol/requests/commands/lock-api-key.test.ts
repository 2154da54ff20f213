import assert from 'node:assert/strict';
import type { Pair } from '../../../support/protocol-pair.ts';
import { user } from '../../../support/users.ts';
import { connectWith, run, uri, valueOf } from './support.ts';

const key = 'ana-8fW2kqZtR4mNvB3xT5pLs9';

describe('an API key that can’t be sent', () => {
  let pair: Pair;
  afterEach(() => pair.end());

  for (const [tag, written] of [
    ['', key],
    ['', `'${key}'`],
    ['!!str ', key],
  ] as const) {
    it(`takes the place of ${tag}${written}, and the disabled user is locked out`, async () => {
      pair = await connectWith(user('ana', { api_key: tag + written, disabled: 'true' }));
      assert.ok((await pair.codes(uri)).includes('disabled-key-still-works'));
      await run(pair, 'usersYml.lockApiKey', written);
      const now = valueOf(pair, 'api_key');
      assert.match(now, /^(?:!!str )?(["']) [A-Za-z][A-Za-z0-9]{32}\1$/);
      const codes = await pair.codes(uri);
      assert.deepEqual(
        codes.filter((code) => code.includes('key')),
        [],
      );
      assert.ok(!JSON.stringify([pair.shown, pair.logged]).includes(now.slice(-20, -1)));
    });
  }
});
