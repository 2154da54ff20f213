import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countOfFirst, merged } from '../../../server/src/common/in-order.ts';

interface Item {
  readonly rank: number;
  readonly from: string;
}

const byRank = (a: Item, b: Item): number => a.rank - b.rank;
const ranks = fc.array(fc.nat(20), { maxLength: 40 }).map((found) => found.sort((a, b) => a - b));

describe('lists in order', () => {
  it('become one, in which equal ones of the first list come first', () => {
    fc.assert(
      fc.property(ranks, ranks, (first, second) => {
        const many = first.map((rank): Item => ({ rank, from: 'many' }));
        const few = second.map((rank): Item => ({ rank, from: 'few' }));
        assert.deepEqual(merged(many, few, byRank), [...many, ...few].sort(byRank));
      }),
      { seed: 20 },
    );
  });

  it('are not looked through for a few more', () => {
    let compared = 0;
    const many = Array.from({ length: 4096 }, (_, rank): Item => ({ rank, from: 'many' }));
    merged(many, [{ rank: 1000, from: 'few' }], (a, b) => {
      compared += 1;
      return byRank(a, b);
    });
    assert.ok(compared <= 13, String(compared));
  });

  it('are counted up to the first that does not pass', () => {
    fc.assert(
      fc.property(ranks, fc.nat(21), (found, limit) => {
        const count = countOfFirst(found.length, (index) => (found[index] ?? 0) < limit);
        assert.equal(count, found.filter((rank) => rank < limit).length);
      }),
      { seed: 20 },
    );
  });
});
