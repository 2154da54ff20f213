import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TakenRanges } from '../../../../server/src/features/shared/taken-ranges.ts';
import { comparePositions, type Range } from '../../../../server/src/text/range.ts';

const range = fc
  .tuple(fc.nat(3), fc.nat(6), fc.nat(1), fc.nat(4))
  .map(([line, character, lines, more]): { range: Range } => ({
    range: {
      start: { line, character },
      end: { line: line + lines, character: lines === 0 ? character + more : more },
    },
  }));

/** Two edits that begin at one place have no order, even when one of them only inserts. */
function meet(a: Range, b: Range): boolean {
  const isSameStart = comparePositions(a.start, b.start) === 0;
  return isSameStart || (comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0);
}

describe('taken ranges', () => {
  it('take what meets none of them, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 30 }), (edits) => {
        const taken = new TakenRanges();
        const kept: Range[] = [];
        for (const edit of edits) {
          const isFree = kept.every((other) => !meet(other, edit.range));
          assert.equal(taken.take([edit]), isFree);
          if (isFree) kept.push(edit.range);
        }
      }),
      { seed: 20 },
    );
  });

  it('take all of an edit or nothing', () => {
    const at = (character: number): { range: Range } => ({
      range: { start: { line: 0, character }, end: { line: 0, character: character + 1 } },
    });
    const taken = new TakenRanges();
    assert.ok(taken.take([at(4)]));
    assert.ok(!taken.take([at(0), at(4)]));
    assert.ok(taken.take([at(0)]));
  });
});
