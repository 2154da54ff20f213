import assert from 'node:assert/strict';
import { inLanes } from '../../../server/src/common/lanes.ts';

describe('inLanes', () => {
  it('does so many at a time, in their order', async () => {
    let most = 0;
    let running = 0;
    const begun: string[] = [];
    await inLanes(['a', 'b', 'c', 'd', 'e'], 2, async (item, index) => {
      begun.push(`${item}${String(index)}`);
      most = Math.max(most, (running += 1));
      await new Promise(setImmediate);
      running -= 1;
    });
    assert.deepEqual(begun, ['a0', 'b1', 'c2', 'd3', 'e4']);
    assert.equal(most, 2);
  });

  it('begins none once the signal is aborted', async () => {
    const control = new AbortController();
    const begun: number[] = [];
    const work = (item: number): Promise<void> => {
      begun.push(item);
      if (item === 2) control.abort();
      return Promise.resolve();
    };
    await inLanes([1, 2, 3, 4], 1, work, control.signal);
    assert.deepEqual(begun, [1, 2]);
  });

  it('fails with the first that fails', async () => {
    const work = (item: number): Promise<void> =>
      item === 2 ? Promise.reject(new RangeError('two')) : Promise.resolve();
    await assert.rejects(inLanes([1, 2, 3], 1, work), /two/);
    await inLanes([], 3, work);
  });
});
