import type { UsersFile } from '../analysis/users-file.ts';
import { classifyHash } from '../hashing/bcrypt-hash.ts';
import { weaknessOf } from '../hashing/guessable-key.ts';
import { publicHashPassword, publicUsernames } from '../hashing/public-credentials.ts';
import {
  planVerification,
  type HashToTry,
  type VerificationLimits,
  type VerificationPlan,
} from '../hashing/passwords/public-password.ts';
import type { EntryRecord } from '../model/entry-record.ts';

const publicNames = new Set<string>(publicUsernames);

/** Which of a file's hashes to try against the public passwords, with a yield at each user. */
export function* verificationOf(file: UsersFile, limits: VerificationLimits): Generator<undefined, VerificationPlan> {
  const hashes: HashToTry[] = [];
  const hasPool = limits.suspicious > 0;
  for (const { record } of file.entries) {
    const hash = record.hashText;
    const found = hash === null ? null : classifyHash(hash);
    if (hash !== null && found?.usable)
      hashes.push({ hash, cost: found.cost, suspicious: hasPool && isSuspicious(record) });
    yield;
  }
  return planVerification(hashes, limits, (hash) => publicHashPassword(hash) !== undefined);
}

/** Whether a user looks as if nobody had given it credentials of its own. */
function isSuspicious({ usernameText: name, apiKeyText: key }: EntryRecord): boolean {
  return (name !== null && publicNames.has(name)) || (key !== null && weaknessOf(key, name ?? '') !== null);
}
