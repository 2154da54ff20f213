import type { Counterexample } from './fuzz.ts';

/** Takes lines, then characters, out of a text for as long as it stays a counterexample. */
export async function minimized(
  found: Counterexample,
  disagreement: (text: string) => Promise<Counterexample | null>,
): Promise<Counterexample> {
  let best = found;
  for (const split of [/(?<=\n)/, /(?:)/u]) {
    for (let size = best.text.split(split).length; size >= 1; size = Math.floor(size / 2)) {
      for (let start = 0; start < best.text.split(split).length;) {
        const parts = best.text.split(split);
        const smaller = await disagreement([...parts.slice(0, start), ...parts.slice(start + size)].join(''));
        if (smaller) best = smaller;
        else start += size;
      }
    }
  }
  return best;
}
