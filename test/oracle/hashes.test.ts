import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { findMatch } from '../../server/src/hashing/bcrypt-core.ts';
import { classifyHash } from '../../server/src/hashing/bcrypt-hash.ts';
import { publicHashPassword, publicPasswords } from '../../server/src/hashing/public-credentials.ts';

interface OracleCase {
  readonly id: string;
  readonly kind: string;
  readonly loads: boolean;
  readonly users: readonly { readonly username: string; readonly hashed_password: string }[];
  readonly logins: readonly { readonly username: string; readonly password: string; readonly result: string }[];
  readonly expect: readonly { readonly what: string; readonly detail?: string; readonly needs_bcrypt?: boolean }[];
  readonly expect_complete: boolean;
}

const file = new URL('../../../shared/oracle/cases.jsonl', import.meta.url);

/** The cases whose hashes reach the server. */
function loadingCases(): OracleCase[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as OracleCase).filter(({ loads }) => loads);
}

function loginResult(hash: string, password: string): string {
  const found = classifyHash(hash);
  if (!found.usable) return `error:${found.passlib}`;
  if (password.includes('\0')) return 'error:PasswordValueError';
  if (password.length > 4096) return 'error:PasswordSizeError';
  return findMatch(hash, [password]) === 0 ? 'ok' : 'rejected';
}

/** How the oracle words it. */
function publicFinding(hash: string): string[] {
  const known = publicHashPassword(hash);
  if (known !== undefined) return known === '1234' ? [`verifies ${known}`] : [];
  const index = classifyHash(hash).usable ? findMatch(hash, publicPasswords) : -1;
  return index < 0 ? [] : [`verifies ${String(publicPasswords[index])}`];
}

if (existsSync(file)) {
  describe('hashes of the oracle', () => {
    const cases = loadingCases();

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

    it('let in whom the server lets in', () => {
      for (const { id, users, logins } of cases) {
        for (const { username, password, result } of logins) {
          const user = users.find((candidate) => candidate.username === username);
          if (user) assert.equal(loginResult(user.hashed_password, password), result, `${id} ${username}`);
        }
      }
    }).timeout(60_000);

    it('have a public password where the oracle says so', () => {
      const withPasswords = cases.filter(
        ({ kind, expect }) =>
          /^(?:real|login|default-)/.test(kind) || expect.some(({ what }) => what === 'default-password'),
      );
      for (const { id, users, expect } of withPasswords) {
        const expected = expect.flatMap(({ what, detail }) => (what === 'default-password' ? [detail] : []));
        assert.deepEqual(
          users.flatMap(({ hashed_password: hash }) => publicFinding(hash)),
          expected,
          id,
        );
      }
    }).timeout(60_000);
  });
}
