// @ts-check

/** @param {readonly number[]} samples @param {number} part From 0 to 1. */
export function quantile(samples, part) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)] ?? NaN;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at % 1);
}

/** @param {readonly number[]} samples */
export const median = (samples) => quantile(samples, 0.5);

/** Three digits at most. @param {number} value */
export function short(value) {
  if (!Number.isFinite(value)) return '';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** @param {readonly number[]} samples */
export function spread(samples) {
  if (samples.length === 0) return '';
  return samples.length === 1
    ? short(samples[0] ?? NaN)
    : `${short(median(samples))} (${short(quantile(samples, 0.95))})`;
}
