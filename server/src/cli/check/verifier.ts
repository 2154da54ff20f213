import { canonicalHash, classifyHash } from '../../hashing/bcrypt-hash.ts';
import type { BcryptHost } from '../../hashing/host.ts';
import { publicHashPassword } from '../../hashing/public-credentials.ts';
import { planVerification } from '../../hashing/public-password.ts';
import { rememberVerifications } from '../../hashing/remember-verifications.ts';
import type { UsersDocument } from '../../document/users-document.ts';
import { LazyHost } from '../lazy-host.ts';

/** Tries hashes against the published passwords, here as long as it is little and in worker threads beyond. */
export class Verifier {
  readonly #budget: number;
  readonly #host: BcryptHost;

  /** `budget`: units of bcrypt work for each file; it counts work, so that the answers are the same on every machine. */
  constructor(budget: number, openHost: () => Promise<BcryptHost>) {
    this.#budget = budget;
    this.#host = rememberVerifications(new LazyHost(openHost));
  }

  /** Tries what the budget allows; the document learns the answers. Gives how many distinct hashes were not tried. */
  async verify(document: UsersDocument): Promise<number> {
    const isPublished = (hash: string): boolean => publicHashPassword(hash) !== undefined;
    const { jobs, left } = planVerification(usableHashes(document), this.#budget, isPublished);
    const answers = await Promise.all(jobs.map(({ hash, candidates }) => this.#host.verify(hash, candidates)));
    const matched = new Set<string>();
    for (const [index, { hash }] of jobs.entries()) {
      const isPublic = answers[index] !== -1;
      document.knowledge.learn(hash, isPublic);
      if (isPublic) matched.add(canonicalHash(hash) ?? hash);
    }
    if (matched.size === 0) return left;
    document.file?.recheck((hash) => {
      const canonical = canonicalHash(hash);
      return canonical !== null && matched.has(canonical);
    });
    return left;
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
