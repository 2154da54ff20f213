/** Does work at once that yields now and then, where nobody is kept waiting by that. */
export function finish<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
