import assert from 'node:assert/strict';
import { classifyHash } from '../../../server/src/hashing/bcrypt-hash.ts';
import { deadPublicHash, publicHashes, publicHashPassword } from '../../../server/src/hashing/public-credentials.ts';
import { verifiesElsewhere } from './passlib.ts';
import { sample } from './sample-hashes.ts';

describe('public hashes', () => {
  for (const { hash, password } of publicHashes) {
    it(`${hash} verifies its password`, () => {
      assert.ok(verifiesElsewhere(password, hash));
      assert.equal(publicHashPassword(hash), password);
    });
  }

  it('are recognized as $2a$ and $2b$, too', () => {
    const [first] = publicHashes;
    for (const variant of ['$2a$', '$2b$'])
      assert.equal(publicHashPassword(first?.hash.replace('$2y$', variant) ?? ''), '1234');
  });

  it('are not mixed up with others', () => {
    for (const text of [sample, deadPublicHash, '', '1234']) assert.equal(publicHashPassword(text), undefined);
    assert.equal(classifyHash(deadPublicHash).usable, true);
  });
});
