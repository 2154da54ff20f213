import { countOfFirst } from '../../common/in-order.ts';
import { comparePositions, type Position, type Range } from '../../text/range.ts';

/** Ranges of a text that don't meet, in order: asking whether another one meets them looks at its neighbours alone. */
export class TakenRanges {
  readonly #ranges: Range[] = [];

  /** Takes all of the ranges, or none when one of them meets a range taken before. */
  take(edits: readonly { readonly range: Range }[]): boolean {
    if (!edits.every(({ range }) => this.#isFree(range))) return false;
    for (const { range } of edits) this.#ranges.splice(this.#countUpTo(range.start), 0, range);
    return true;
  }

  #isFree(range: Range): boolean {
    const next = this.#countUpTo(range.start);
    const before = this.#ranges[next - 1];
    const behind = this.#ranges[next];
    return !(before && meet(before, range)) && !(behind && meet(behind, range));
  }

  /** How many begin at a position or before it. */
  #countUpTo(start: Position): number {
    const last = this.#ranges.at(-1);
    // Findings come as they stand in the file, so that nearly all of their edits belong behind all others.
    if (!last || comparePositions(last.start, start) <= 0) return this.#ranges.length;
    return countOfFirst(this.#ranges.length, (index) => {
      const other = this.#ranges[index];
      return other !== undefined && comparePositions(other.start, start) <= 0;
    });
  }
}

/** Two edits that begin at one place have no order, even when one of them only inserts. */
function meet(a: Range, b: Range): boolean {
  if (comparePositions(a.start, b.start) === 0) return true;
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}
