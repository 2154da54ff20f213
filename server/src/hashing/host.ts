/** What hashes and verifies with bcrypt, wherever that runs. */

/** The work was given up because its signal was aborted. */
export class HashCancelled extends Error {
  override readonly name = 'HashCancelled';
  constructor() {
    super('The bcrypt computation was cancelled.');
  }
}

/**
 * Computes bcrypt away from the thread that asks. Aborting ends the computation at once and rejects with
 * `HashCancelled`.
 */
export interface BcryptHost {
  /** A `$2b$` hash of a password that `checkPassword` accepts; any other password or cost rejects. */
  hash(password: string, cost: number, signal?: AbortSignal): Promise<string>;
  /** The index of the first candidate that the usable hash verifies, else -1. Rejects for a hash that isn't usable. */
  verify(hash: string, candidates: readonly string[], signal?: AbortSignal): Promise<number>;
}

/** One that says how many threads it has, so that who works in the background can leave one to others. */
export interface ThreadedBcryptHost extends BcryptHost {
  /** So many passwords can be hashed or verified at the same time. */
  readonly cores: number;
}
