import assert from 'node:assert/strict';
import type { BcryptHost } from '../../../../server/src/hashing/host.ts';
import { publicHashPassword } from '../../../../server/src/hashing/public-credentials.ts';
import {
  planVerification,
  verificationBudget,
  verifyPasswords,
  type HashToTry,
} from '../../../../server/src/hashing/passwords/public-password.ts';
import { rememberVerifications } from '../../../../server/src/hashing/remember-verifications.ts';
import { sample, sample2y } from '../sample-hashes.ts';

const isPublished = (hash: string): boolean => publicHashPassword(hash) !== undefined;

/** A hash of that cost, told apart by a letter of its salt. */
function hashOf(cost: number, letter: string, suspicious = false): HashToTry {
  return { hash: `$2b$${String(cost).padStart(2, '0')}$${letter.repeat(21)}.${sample.slice(29)}`, cost, suspicious };
}

function planned(
  hashes: readonly HashToTry[],
  work: number,
  suspicious = 0,
  total = Infinity,
): { jobs: string[]; left: number } {
  const { jobs, left } = planVerification(hashes, { work, suspicious, total, cost: 31 }, isPublished);
  return { jobs: jobs.map(({ hash }) => hash), left };
}

describe('planVerification', () => {
  const [a, b, c] = [hashOf(12, 'a'), hashOf(5, 'b'), hashOf(5, 'c')];

  it('takes the cheapest first, then the order of the file', () => {
    assert.deepEqual(planned([a, c, b], Infinity), { jobs: [c.hash, b.hash, a.hash], left: 0 });
  });

  it('counts two passwords at 2^cost each', () => {
    assert.deepEqual(planned([a, b, c], 128), { jobs: [b.hash, c.hash], left: 1 });
    assert.deepEqual(planned([a, b, c], 127), { jobs: [b.hash], left: 2 });
    assert.deepEqual(planned([a, b, c], 128 + 2 ** 13), { jobs: [b.hash, c.hash, a.hash], left: 0 });
    assert.deepEqual(planned([a, b, c], 0), { jobs: [], left: 3 });
  });

  it('leaves out what costs too much, and says how much that is', () => {
    const plan = planVerification([hashOf(17, 'd'), a, b], { work: Infinity, suspicious: 0, cost: 16 }, isPublished);
    assert.deepEqual(
      plan.jobs.map(({ hash }) => hash),
      [b.hash, a.hash],
    );
    assert.deepEqual([plan.work, plan.left, plan.leftWork], [2 ** 6 + 2 ** 13, 1, 2 ** 18]);
  });

  it('tries eight hashes of htpasswd on the command line and sixteen of cost 12 in the editor', () => {
    const letters = Array.from({ length: 20 }, (_, index) => String.fromCharCode(97 + index));
    const jobs = (cost: number, budget: number): number =>
      planned(
        letters.map((letter) => hashOf(cost, letter)),
        budget,
      ).jobs.length;
    assert.equal(jobs(5, verificationBudget.check.work), 8);
    assert.equal(jobs(12, verificationBudget.check.work), 0);
    assert.equal(jobs(12, verificationBudget.editor.work), 16);
  });

  it('tries a repeated hash once, also in another spelling', () => {
    const again = [sample, sample2y, sample].map((hash) => ({ hash, cost: 4, suspicious: false }));
    assert.deepEqual(planned(again, 64), { jobs: [sample], left: 0 });
    assert.deepEqual(planned(again, 0), { jobs: [], left: 1 });
  });

  describe('of suspicious hashes', () => {
    const [odd, other, cheap] = [hashOf(12, 'o', true), hashOf(12, 'p', true), hashOf(4, 'q', true)];
    const { suspicious, work } = verificationBudget.check;

    it('tries one of cost 12 or four of cost 10 on the command line, whatever else is there', () => {
      assert.deepEqual(planned([a, b, odd, other], work, suspicious), { jobs: [b.hash, odd.hash], left: 2 });
      const four = ['k', 'l', 'm', 'n', 'o'].map((letter) => hashOf(10, letter, true));
      assert.equal(planned(four, work, suspicious).jobs.length, 4);
    });

    it('tries more within the budget of all', () => {
      assert.deepEqual(planned([cheap, odd], 32, 2 ** 13), { jobs: [cheap.hash], left: 1 });
      assert.deepEqual(planned([cheap, odd], 2 ** 13, 32), { jobs: [cheap.hash, odd.hash], left: 0 });
      assert.deepEqual(planned([odd, other], 2 ** 13, 2 ** 13), { jobs: [odd.hash, other.hash], left: 0 });
    });

    it('knows one by any of its users', () => {
      for (const pair of [
        [a, { ...a, suspicious: true }],
        [{ ...a, suspicious: true }, a],
      ])
        assert.deepEqual(planned(pair, 0, 2 ** 13), { jobs: [a.hash], left: 0 });
    });

    it('keeps to what is left in all', () => {
      assert.deepEqual(planned([b, odd], 2 ** 9, 2 ** 13, 2 ** 13), { jobs: [b.hash], left: 1 });
    });
  });

  it('spends nothing on published hashes', () => {
    const published = {
      hash: '$2y$12$MPcRR71ByqgSI8AaqgxrMeSdrD4BcxDIdYkr.ePQoKz7wsGK7SAca',
      cost: 12,
      suspicious: true,
    };
    assert.deepEqual(planned([published, b], 64), { jobs: [b.hash], left: 0 });
  });
});

describe('rememberVerifications', () => {
  function countingHost(): BcryptHost & { calls: number } {
    return {
      calls: 0,
      hash: () => Promise.resolve(sample),
      verify() {
        this.calls += 1;
        return this.calls === 1 ? Promise.reject(new Error('cancelled')) : Promise.resolve(1);
      },
    };
  }

  it('asks once for a hash in any spelling, but again after a failure', async () => {
    const host = countingHost();
    const remembering = rememberVerifications(host);
    const { jobs } = planVerification(
      [{ hash: sample, cost: 4, suspicious: false }],
      { work: 64, suspicious: 0, cost: 31 },
      isPublished,
    );
    await assert.rejects(verifyPasswords(remembering, jobs));
    assert.deepEqual(await verifyPasswords(remembering, jobs), [1]);
    assert.equal(await remembering.verify(sample2y, jobs[0]?.candidates ?? []), 1);
    assert.equal(host.calls, 2);
    await remembering.verify(sample, ['other']);
    assert.equal(host.calls, 3);
  });
});
