/**
 * How long some pieces are that stand one behind the other, so that finding one by an offset, its offset, and taking in
 * that one has become longer cost the logarithm of their number. A Fenwick tree.
 */
export class Extents {
  /** Each holds the sum of as many lengths, up to its own, as its number from 1 has in its lowest bit. */
  readonly #sums: Float64Array;
  /** The greatest power of two that is no more than their number. */
  readonly #top: number;

  constructor(lengths: readonly number[]) {
    const sums = new Float64Array(lengths.length + 1);
    for (let number = 1; number < sums.length; number++) {
      sums[number] = (sums[number] ?? 0) + (lengths[number - 1] ?? 0);
      const next = number + (number & -number);
      if (next < sums.length) sums[next] = (sums[next] ?? 0) + (sums[number] ?? 0);
    }
    this.#sums = sums;
    this.#top = lengths.length === 0 ? 0 : 2 ** (31 - Math.clz32(lengths.length));
  }

  /** How long all pieces before this one are together. */
  before(index: number): number {
    let sum = 0;
    for (let number = index; number > 0; number -= number & -number) sum += this.#sums[number] ?? 0;
    return sum;
  }

  /** The piece has become so much longer. */
  add(index: number, by: number): void {
    for (let number = index + 1; number < this.#sums.length; number += number & -number)
      this.#sums[number] = (this.#sums[number] ?? 0) + by;
  }

  /** The index of the last piece that begins at or before an offset from the first one's; -1 for one before that. */
  at(offset: number): number {
    if (offset < 0) return -1;
    let index = 0;
    let left = offset;
    for (let step = this.#top; step > 0; step >>= 1) {
      const sum = this.#sums[index + step];
      if (sum === undefined || sum > left) continue;
      index += step;
      left -= sum;
    }
    return Math.min(index, this.#sums.length - 2);
  }
}
