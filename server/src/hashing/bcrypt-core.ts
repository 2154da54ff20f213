/** bcryptjs: hashing and verifying. */
import { hashSync } from 'bcryptjs';
import { canonicalHash } from './bcrypt-hash.ts';
import { isCost } from './cost.ts';
import { checkPassword } from './passwords/password.ts';

/** A new `$2b$` hash. Blocks for as long as the cost demands: for workers only. */
export function createHash(password: string, cost: number): string {
  const fault = checkPassword(password) ?? (isCost(cost) ? null : 'The cost is out of range.');
  if (fault !== null) throw new RangeError(fault);
  return hashSync(password, cost);
}

/** The index of the first candidate that the hash verifies, else -1. Blocks like `createHash`. */
export function findMatch(hash: string, candidates: readonly string[]): number {
  const canonical = canonicalHash(hash);
  if (canonical === null) throw new RangeError('The hash is not one that login can use.');
  // not compareSync: that one takes no `$2$`, which is a character shorter
  const salt = canonical.slice(0, -31);
  return candidates.findIndex((candidate) => hashSync(candidate, salt) === canonical);
}
