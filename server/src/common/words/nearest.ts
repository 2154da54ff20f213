/** The word that a misspelt one was probably meant to be: with up to two slips, one in a short word; null: none. */
export function nearestOf<W extends string>(word: string, candidates: readonly W[]): W | null {
  let best: W | null = null;
  let least = 3;
  for (const candidate of candidates) {
    // A short word is near to everything.
    const limit = candidate.length <= 5 ? 1 : 2;
    const distance = editDistance(word, candidate, limit);
    if (distance <= limit && distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours between two words; a number above `limit` when there are
 * more.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
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
