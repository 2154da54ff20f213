import assert from 'node:assert/strict';
import { findMatch } from '../../server/src/hashing/compute/bcrypt-core.ts';
import { classifyHash } from '../../server/src/hashing/bcrypt-hash.ts';
import { publicHashPassword, publicPasswords } from '../../server/src/hashing/public-credentials.ts';
import { oracleCases } from '../support/oracle-cases.ts';

async function loginResult(hash: string, password: string): Promise<string> {
  const found = classifyHash(hash);
  if (!found.usable) return `error:${found.passlib}`;
  if (password.includes('\0')) return 'error:PasswordValueError';
  if (password.length > 4096) return 'error:PasswordSizeError';
  return (await findMatch(hash, [password])) === 0 ? 'ok' : 'rejected';
}

/** How the oracle words it. */
async function publicFinding(hash: string): Promise<string[]> {
  const known = publicHashPassword(hash);
  if (known !== undefined) return known === '1234' ? [`verifies ${known}`] : [];
  const index = classifyHash(hash).usable ? await findMatch(hash, publicPasswords) : -1;
  return index < 0 ? [] : [`verifies ${String(publicPasswords[index])}`];
}

describe("hashes of the oracle's cases", () => {
  const cases = oracleCases().filter(({ loads }) => loads);

  it('are unusable where the server raises, for the same reason', () => {
    for (const { id, users, expect, expect_complete: complete } of cases) {
      const raised = expect.flatMap(({ what, detail }) => (what === 'not-bcrypt' ? [detail?.split(':')[0]] : []));
      const found = users.flatMap(({ hashed_password: hash }) => {
        const kind = classifyHash(hash);
        return kind.usable ? [] : [kind.passlib];
      });
      // lines of merged values are left out of the oracle
      if (complete) assert.deepEqual(found.sort(), raised.sort(), id);
      else assert.ok(raised.length <= found.length, id);
    }
  });

  it('let in whom the server lets in', async () => {
    for (const { id, users, logins } of cases) {
      for (const { username, password, result } of logins) {
        const user = users.find((candidate) => candidate.username === username);
        if (user) assert.equal(await loginResult(user.hashed_password, password), result, `${id} ${username}`);
      }
    }
  });

  it('have a public password where the oracle says so', async () => {
    const withPasswords = cases.filter(
      ({ kind, expect }) =>
        /^(?:real|login|default-)/.test(kind) || expect.some(({ what }) => what === 'default-password'),
    );
    for (const { id, users, expect } of withPasswords) {
      const expected = expect.flatMap(({ what, detail }) => (what === 'default-password' ? [detail] : []));
      const found = await Promise.all(users.map(({ hashed_password: hash }) => publicFinding(hash)));
      assert.deepEqual(found.flat(), expected, id);
    }
  });
});
