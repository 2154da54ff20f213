/** How many of `count` things pass a test that the first ones pass and no other does. Asks a few, from `from` on. */
export function countOfFirst(count: number, passes: (index: number) => boolean, from = 0): number {
  let low = from;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Two lists in order as one; of equal ones those of `many` come first. Those of `few` are looked up, so that a few more
 * cost no comparison with all.
 */
export function merged<T extends object>(many: readonly T[], few: readonly T[], compare: (a: T, b: T) => number): T[] {
  const pieces: (readonly T[])[] = [];
  let from = 0;
  for (const item of few) {
    const isUpTo = (index: number): boolean => {
      const other = many[index];
      return other !== undefined && compare(other, item) <= 0;
    };
    const at = countOfFirst(many.length, isUpTo, from);
    pieces.push(many.slice(from, at), [item]);
    from = at;
  }
  pieces.push(many.slice(from));
  return pieces.flat();
}
