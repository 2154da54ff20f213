/** No word that is looked for is as long. */
const longest = 64;

/** The word that a misspelt one was probably meant to be: with up to two slips, one in a short word; null: none. */
export function nearestOf<W extends string>(word: string, candidates: readonly W[]): W | null {
  let best: W | null = null;
  let least = 3;
  const letters = lettersOf(word);
  for (const candidate of candidates) {
    // A short word is near to everything.
    const limit = candidate.length <= 5 ? 1 : 2;
    if (Math.abs(word.length - candidate.length) > limit) continue;
    // A slip takes one letter away and brings another one at most.
    if (countBits(letters ^ lettersOf(candidate)) > 2 * limit) continue;
    const distance = editDistance(word, candidate, limit);
    if (distance <= limit && distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** A bit for each letter of a word, several letters sharing one. Of a long word, which is near to none, the start. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length && at < longest; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours between two words; a number above `limit` when there are
 * more.
 */
function editDistance(a: string, b: string, limit: number): number {
  let previous: number[] = [];
  let current = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const beforePrevious = previous;
    previous = current;
    current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    // From one row to the next the least cost never falls, and rises by one at most.
    if (current.every((cost) => cost > limit)) return limit + 1;
  }
  return current[b.length] ?? limit + 1;
}
