import { canonicalHash, saltStart } from '../../hashing/bcrypt-hash.ts';
import type { Entry } from '../entry.ts';
import { Holders, type Counting } from './holders.ts';

interface Alone {
  readonly hash: string;
  readonly first: Entry;
}

const nobody: readonly Entry[] = [];

/**
 * By bcrypt hash the accounts in which it counts, as `Holders`, however the hash is spelt. Nearly all hashes differ in
 * the first letters of their salts; only those that do not are read.
 */
export class HashHolders {
  /** By the start of the salt who has it alone; null: several have, and are in `#same`. */
  readonly #alone = new Map<number, Alone | null>();
  /** By canonical hash. */
  readonly #same = new Holders();

  /** Files an account that stands behind all others. */
  append(hash: string, first: Entry): void {
    const start = saltStart(hash);
    if (this.#alone.has(start)) {
      const text = this.#comparable(hash, first);
      if (text !== null) this.#same.append(text, first);
    } else this.#alone.set(start, { hash, first });
  }

  add(hash: string, first: Entry): void {
    const text = this.#comparable(hash, first);
    if (text !== null) this.#same.add(text, first);
  }

  delete(hash: string, first: Entry): void {
    if (this.#alone.get(saltStart(hash))) this.#alone.delete(saltStart(hash));
    else this.#same.delete(canonicalHash(hash) ?? hash, first);
  }

  ownerOf(hash: string): Entry | undefined {
    const text = this.#shared(hash);
    return text === null ? undefined : this.#same.ownerOf(text);
  }

  ordered(hash: string): readonly Entry[] {
    const text = this.#shared(hash);
    return text === null ? nobody : this.#same.ordered(text);
  }

  shared(): Iterable<string> {
    return this.#same.shared();
  }

  settle(hash: string, counting: Counting): Iterable<Entry> {
    const text = this.#shared(hash);
    return text === null ? nobody : this.#same.settle(text, counting);
  }

  /** The hash as it is to be filed among the same; null where nobody else has anything like it, or it is none. */
  #comparable(hash: string, first: Entry): string | null {
    const start = saltStart(hash);
    const alone = this.#alone.get(start);
    if (alone === undefined) {
      this.#alone.set(start, { hash, first });
      return null;
    }
    if (alone !== null) {
      this.#alone.set(start, null);
      const other = canonicalHash(alone.hash);
      if (other !== null) this.#same.append(other, alone.first);
    }
    return canonicalHash(hash);
  }

  /** The hash under which several may be filed; null where that is certain of none. */
  #shared(hash: string): string | null {
    return this.#alone.get(saltStart(hash)) === null ? canonicalHash(hash) : null;
  }
}
