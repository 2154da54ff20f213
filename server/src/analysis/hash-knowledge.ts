import { canonicalHash } from '../hashing/bcrypt-hash.ts';
import { publicHashPassword } from '../hashing/public-credentials.ts';
import type { HashKnowledge } from '../model/entry-view.ts';

/** Which hashes a published password opens: the published ones at sight, others once they have been tried. */
export class HashKnowledgeStore implements HashKnowledge {
  readonly #tried = new Map<string, boolean>();
  readonly #guessed = new Set<string>();

  isPublic(hash: string): boolean | undefined {
    if (publicHashPassword(hash) !== undefined) return true;
    if (this.#tried.size === 0) return undefined;
    return this.#tried.get(canonicalHash(hash) ?? hash);
  }

  isGuessed(hash: string): boolean {
    return this.#guessed.size > 0 && this.#guessed.has(canonicalHash(hash) ?? hash);
  }

  /** Records that an audit guessed the password. */
  guess(hash: string): void {
    this.#guessed.add(canonicalHash(hash) ?? hash);
  }

  /** Records what a verification found. */
  learn(hash: string, isPublic: boolean): void {
    this.#tried.set(canonicalHash(hash) ?? hash, isPublic);
  }
}
