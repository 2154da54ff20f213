import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Extents } from '../../../server/src/text/extents.ts';

const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 });
const changes = fc.array(fc.record({ index: fc.nat(39), by: fc.integer({ min: 0, max: 5 }) }), { maxLength: 10 });

describe('lengths of pieces', () => {
  it('tell where each piece begins, and which one holds an offset, as if they were counted', () => {
    fc.assert(
      fc.property(lengths, changes, (given, edits) => {
        const counted = [...given];
        const extents = new Extents(given);
        for (const { index, by } of edits) {
          const at = index % counted.length;
          counted[at] = (counted[at] ?? 0) + by;
          extents.add(at, by);
        }
        const starts: number[] = [];
        let sum = 0;
        for (const length of counted) {
          starts.push(sum);
          sum += length;
        }
        assert.deepEqual(
          counted.map((_, index) => extents.before(index)),
          starts,
        );
        for (let offset = -1; offset <= sum + 1; offset++)
          assert.equal(
            extents.at(offset),
            starts.findLastIndex((start) => start <= offset),
          );
      }),
      { numRuns: 300, seed: 20 },
    );
  });

  it('of none hold nothing', () => {
    assert.equal(new Extents([]).at(0), -1);
  });
});
