import assert from 'node:assert/strict';
import { hashAll } from '../../../server/src/hashing/hash-all.ts';

describe('hashing many passwords', () => {
  it('keeps so many at work as there are cores, to the end, and gives the hashes in order', async () => {
    let [running, most] = [0, 0];
    const told: number[] = [];
    const waiting: (() => void)[] = [];
    const host = {
      hash: async (password: string, cost: number) => {
        most = Math.max(most, (running += 1));
        await new Promise<void>((resolve) => waiting.push(resolve));
        running -= 1;
        return `${password} ${cost}`;
      },
    };
    const passwords = ['a', 'b', 'c', 'd', 'e'];
    const hashed = hashAll(host, passwords, { cost: 5, atOnce: 2, onDone: (done) => told.push(done) });
    for (let left = passwords.length; left > 0; left--) {
      assert.equal(waiting.length, Math.min(2, left));
      // The later one is done first.
      waiting.pop()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual(await hashed, ['a 5', 'b 5', 'c 5', 'd 5', 'e 5']);
    assert.deepEqual([most, told], [2, [1, 2, 3, 4, 5]]);
  });

  it('fails with the first that fails', async () => {
    const host = { hash: () => Promise.reject(new RangeError('no')) };
    await assert.rejects(hashAll(host, ['a', 'b'], { cost: 4, atOnce: 2, onDone: () => undefined }), RangeError);
  });
});
