// @ts-check

/**
 * A seeded source of random numbers (xorshift32), so that a run can be repeated.
 * @param {number} seed
 */
export function randomSource(seed) {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  return {
    /** A whole number from 0 up to, not including, `limit`. @param {number} limit */
    below: (limit) => Math.floor(next() * limit),
    /** True with this probability. @param {number} probability */
    chance: (probability) => next() < probability,
    /** @template T @param {readonly T[]} values @returns {T} */
    pick(values) {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    /** @param {string} alphabet @param {number} length */
    text: (alphabet, length) =>
      Array.from({ length }, () => alphabet.charAt(Math.floor(next() * alphabet.length))).join(''),
  };
}

/** @typedef {ReturnType<typeof randomSource>} Random */
