import { classifyHash } from '../hashing/bcrypt-hash.ts';
import type { BcryptHost } from '../hashing/host.ts';
import { publicHashPassword } from '../hashing/public-credentials.ts';
import { planVerification } from '../hashing/public-password.ts';
import { rememberVerifications } from '../hashing/remember-verifications.ts';
import type { UsersDocument } from '../service.ts';
import { LazyHost } from './lazy-host.ts';

/** Tries hashes against the published passwords, here as long as it is little and in worker threads beyond. */
export class Verifier {
  readonly #budget: number;
  readonly #host: BcryptHost;

  /** `budget`: units of bcrypt work for each file; it counts work, so that the answers are the same on every machine. */
  constructor(budget: number, openHost: () => Promise<BcryptHost>) {
    this.#budget = budget;
    this.#host = rememberVerifications(new LazyHost(openHost));
  }

  /**
   * Tries what the budget allows and tells the document's knowledge; `matched` when a hash turned out to be public, so
   * that the document has to be read again. `left`: distinct hashes that were not tried.
   */
  async verify(document: UsersDocument): Promise<{ readonly left: number; readonly matched: boolean }> {
    const plan = planVerification(usableHashes(document), this.#budget, (hash) => publicHashPassword(hash) !== undefined);
    const answers = await Promise.all(plan.jobs.map(({ hash, candidates }) => this.#host.verify(hash, candidates)));
    let matched = false;
    for (const [index, { hash }] of plan.jobs.entries()) {
      const isPublic = answers[index] !== -1;
      document.knowledge.learn(hash, isPublic);
      matched ||= isPublic;
    }
    return { left: plan.left, matched };
  }
}

function usableHashes(document: UsersDocument): { hash: string; cost: number }[] {
  const hashes: { hash: string; cost: number }[] = [];
  for (const { record } of document.file?.entries ?? []) {
    if (!record.hashedPassword) continue;
    const { text: hash } = record.hashedPassword;
    const found = classifyHash(hash);
    if (found.usable) hashes.push({ hash, cost: found.cost });
  }
  return hashes;
}
