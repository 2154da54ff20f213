import { hashSync } from 'bcryptjs';
import { canonicalHash } from '../../server/src/hashing/bcrypt-hash.ts';

/** A hash as another program makes it. */
export function createHash(password: string, cost: number): string {
  return hashSync(password, cost);
}

/** The index of the first candidate that the hash verifies, else -1, as another program finds it. */
export function findMatch(hash: string, candidates: readonly string[]): number {
  const canonical = canonicalHash(hash) ?? '';
  return candidates.findIndex((candidate) => hashSync(candidate, canonical.slice(0, -31)) === canonical);
}
