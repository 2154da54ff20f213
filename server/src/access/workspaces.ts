/** Names as a set; the same one for the same list, as all super-users of a file share theirs. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(names: readonly string[]): ReadonlySet<string> {
  const found = sets.get(names) ?? new Set(names);
  sets.set(names, found);
  return found;
}

/** The names of one list that another has not, sorted, each once. */
export function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const taken = setOf(others);
  return [...setOf(names)].filter((name) => !taken.has(name)).sort();
}

/** Lists up to this length are looked through as they are: a set of each of many takes longer. */
const short = 16;

/** Whether a list has a name that another has not. */
export function exceeds(names: readonly string[], others: readonly string[]): boolean {
  if (others.length <= short) return names.some((name) => !others.includes(name));
  const taken = setOf(others);
  return names.some((name) => !taken.has(name));
}
