/**
 * Lets work go on that nobody waits for: the one place where a promise may be let go. Whoever does the work tells what
 * goes wrong in it; here it only must not become an error of the whole extension host.
 */
export function background(work: PromiseLike<unknown>): void {
  work.then(undefined, () => undefined);
}
