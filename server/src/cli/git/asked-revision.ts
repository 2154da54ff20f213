/** A revision that somebody asked for, and what to say where it can't be had. */
export interface AskedRevision {
  /** As `git rev-parse` takes it. */
  readonly name: string;
  /** The option that names it. */
  readonly option: string;
  /** What to do without it, as a sentence goes on. */
  readonly instead: string;
}
