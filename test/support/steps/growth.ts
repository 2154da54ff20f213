import type { Place } from './instrument.ts';

/** The steps that a piece of work took at each place, for one size of what it was done with. */
export interface Sample {
  /** How much there was; where the work may grow with what comes out, how much came out. */
  readonly size: number;
  readonly counts: Float64Array;
}

/** How the work at one place grows. */
export interface Growth {
  readonly place: Place;
  /** 1: in step with the size; 2: with its square. */
  readonly exponent: number;
  /** At the smaller and at the larger size. */
  readonly steps: readonly [number, number];
}

/** A place at which less happens than this many steps for each unit of size is not worth speaking of. */
const leastSteps = 8;

/** Stands for the exponent of what does not end. */
const endless = 9;

/**
 * The places whose work grows with more than the given exponent, those with most steps first.
 *
 * Each place is looked at by itself: in the sum, the square of a small number would hide behind much work that is
 * linear. One that was not met at the smaller size can't be judged.
 */
export function growing(places: readonly Place[], small: Sample, large: Sample, limit: number): readonly Growth[] {
  const ratio = large.size / small.size;
  const found: Growth[] = [];
  for (const [index, place] of places.entries()) {
    const before = small.counts[index] ?? 0;
    const after = large.counts[index] ?? 0;
    if (before === 0 || after < leastSteps * large.size) continue;
    // Nobody waited for the end of a search that was given up.
    const exponent = Number.isFinite(after) ? Math.log(after / before) / Math.log(ratio) : endless;
    if (exponent > limit) found.push({ place, exponent, steps: [before, after] });
  }
  return found.sort((a, b) => b.steps[1] - a.steps[1]);
}
