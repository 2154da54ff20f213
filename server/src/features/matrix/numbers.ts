let last = 0;

/**
 * A number for a user or a workspace. None is given twice while the program runs: who asks for one that is gone gets
 * nothing, never another.
 */
export function nextNumber(): number {
  last += 1;
  return last;
}
