import type { UsersFile } from '../analysis/users-file.ts';
import { classifyHash } from '../hashing/bcrypt-hash.ts';
import { publicHashPassword } from '../hashing/public-credentials.ts';
import { planVerification, type VerificationPlan } from '../hashing/public-password.ts';

/** How many entries are looked at between two moments at which others may have their turn. */
const stride = 64;

/** Which of a file's hashes to try against the public passwords. */
export function* verificationOf(file: UsersFile, budget: number): Generator<undefined, VerificationPlan> {
  const hashes: { hash: string; cost: number }[] = [];
  let seen = 0;
  for (const { record } of file.entries) {
    const hash = record.hashedPassword?.text;
    const found = hash === undefined ? null : classifyHash(hash);
    if (hash !== undefined && found?.usable) hashes.push({ hash, cost: found.cost });
    seen += 1;
    if (seen % stride === 0) yield;
  }
  return planVerification(hashes, budget, (hash) => publicHashPassword(hash) !== undefined);
}
