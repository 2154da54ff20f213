import { parseHash } from '../hashing/bcrypt-hash.ts';
import type { BcryptHost } from '../hashing/host.ts';

/** Verification work (2^cost for each candidate) that is done before threads are worth starting: some 0.2 s. */
const inlineWork = 2 ** 11;

/** Verifies on this thread while it is little, on worker threads beyond. Nothing is loaded before it is needed. */
export class LazyHost implements BcryptHost {
  readonly #open: () => Promise<BcryptHost>;
  #opened: Promise<BcryptHost> | null = null;
  #spent = 0;

  constructor(open: () => Promise<BcryptHost>) {
    this.#open = open;
  }

  async hash(password: string, cost: number, signal?: AbortSignal): Promise<string> {
    return (await this.#host()).hash(password, cost, signal);
  }

  async verify(hash: string, candidates: readonly string[], signal?: AbortSignal): Promise<number> {
    const work = candidates.length * 2 ** (parseHash(hash)?.cost ?? 0);
    if (this.#spent + work > inlineWork) return (await this.#host()).verify(hash, candidates, signal);
    this.#spent += work;
    const { findMatch } = await import('../hashing/compute/bcrypt-core.ts');
    return findMatch(hash, candidates);
  }

  #host(): Promise<BcryptHost> {
    this.#opened ??= this.#open();
    return this.#opened;
  }
}
