import type { UsersFile } from '../analysis/users-file.ts';
import { classifyHash } from '../hashing/bcrypt-hash.ts';
import { publicHashPassword } from '../hashing/public-credentials.ts';
import { planVerification, type VerificationLimits, type VerificationPlan } from '../hashing/public-password.ts';

/** Which of a file's hashes to try against the public passwords, with a yield at each user. */
export function* verificationOf(file: UsersFile, limits: VerificationLimits): Generator<undefined, VerificationPlan> {
  const hashes: { hash: string; cost: number }[] = [];
  for (const { record } of file.entries) {
    const hash = record.hashedPassword?.text;
    const found = hash === undefined ? null : classifyHash(hash);
    if (hash !== undefined && found?.usable) hashes.push({ hash, cost: found.cost });
    yield;
  }
  return planVerification(hashes, limits, (hash) => publicHashPassword(hash) !== undefined);
}
