import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { randomApiKey } from '../../../server/src/hashing/api-key.ts';
import { costWarning, isCost } from '../../../server/src/hashing/cost.ts';
import { formatHash } from '../../../server/src/hashing/format-hash.ts';
import { checkPassword } from '../../../server/src/hashing/passwords/password.ts';
import { serverNames } from '../../../server/src/common/servers.ts';
import { sample } from './sample-hashes.ts';

describe('checkPassword', () => {
  for (const password of ['x', ' ', '1234', 'é'.repeat(36), '😀'.repeat(18), 'a'.repeat(72), '\t', 'a\nb']) {
    it(`takes ${JSON.stringify(password)}`, () => {
      assert.equal(checkPassword(password), null);
    });
  }
  for (const [password, reason] of [
    ['', /empty/],
    ['a\0b', /NUL/],
    ['\0', /NUL/],
    ['a'.repeat(73), /too long/],
    ['é'.repeat(37), /too long/],
    ['😀'.repeat(18) + 'a', /too long/],
    ['a\ud800', /Unicode/],
  ] as const) {
    it(`refuses ${JSON.stringify(password)}`, () => {
      assert.match(checkPassword(password) ?? '', reason);
    });
  }
});

describe('formatHash', () => {
  it('gives the hash itself', () => {
    assert.equal(formatHash(sample, { format: 'hash', server: 'rubrix-0.18' }), sample);
  });

  it('names the variable of the server', () => {
    for (const server of serverNames) {
      const prefix = server.startsWith('rubrix') ? 'RUBRIX' : 'ARGILLA';
      assert.equal(formatHash(sample, { format: 'env', server }), `${prefix}_LOCAL_AUTH_DEFAULT_PASSWORD='${sample}'`);
      const composed: unknown = parse(formatHash(sample, { format: 'compose', server }));
      assert.deepEqual(composed, { [`${prefix}_LOCAL_AUTH_DEFAULT_PASSWORD`]: sample.split('$').join('$$') });
    }
  });

  it('writes user and hash for htpasswd', () => {
    assert.equal(formatHash(sample, { format: 'htpasswd', user: 'ana' }), `ana:${sample}`);
  });
});

describe('randomApiKey', () => {
  it('is text in YAML, long, and safe in headers and URLs', () => {
    const keys = Array.from({ length: 500 }, () => randomApiKey());
    for (const key of keys) {
      assert.match(key, /^[A-Za-z][A-Za-z0-9]{32}$/);
      for (const version of ['1.1', '1.2'] as const) assert.equal(parse(key, { version }), key);
    }
    assert.equal(new Set(keys).size, keys.length);
  });

  for (const [what, place, size] of [
    ['first', 0, 52],
    ['other', 1, 62],
  ] as const) {
    it(`makes each ${what} character as likely as the rest`, () => {
      const counts = new Map<string, number>();
      for (let value = 0; value < 256; value += 1) {
        let calls = 0;
        const key = randomApiKey((bytes) => void bytes.fill(calls++ === place ? value : 0));
        // one call more: the byte was thrown away
        if (calls > key.length) continue;
        const character = key.charAt(place);
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
      assert.equal(counts.size, size);
      assert.deepEqual(new Set(counts.values()), new Set([4]));
    });
  }
});

describe('cost', () => {
  it('is what bcrypt takes', () => {
    assert.deepEqual([3, 4, 12, 31, 32, 10.5, NaN].map(isCost), [false, true, true, true, false, false, false]);
  });

  it('is warned about outside 10 to 14', () => {
    assert.deepEqual([10, 12, 14].map(costWarning), [null, null, null]);
    assert.match(costWarning(9) ?? '', /low.*10 to 14/);
    assert.match(costWarning(15) ?? '', /2 seconds/);
    assert.match(costWarning(31) ?? '', /36 hours/);
  });
});
