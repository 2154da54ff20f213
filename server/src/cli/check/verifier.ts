import { finish } from '../../common/steps.ts';
import { canonicalHash } from '../../hashing/bcrypt-hash.ts';
import type { BcryptHost } from '../../hashing/host.ts';
import { rememberVerifications } from '../../hashing/remember-verifications.ts';
import type { UsersDocument } from '../../document/users-document.ts';
import { verificationOf } from '../../document/verification.ts';
import { LazyHost } from '../lazy-host.ts';

/** Tries hashes against the published passwords, here as long as it is little and in worker threads beyond. */
export class Verifier {
  readonly #budget: number;
  readonly #host: BcryptHost;

  /** `budget`: units of bcrypt work for each file. It counts work, so that every machine gives the same answers. */
  constructor(budget: number, openHost: () => Promise<BcryptHost>) {
    this.#budget = budget;
    this.#host = rememberVerifications(new LazyHost(openHost));
  }

  /** Tries what the budget allows; the document learns the answers. Gives how many distinct hashes were not tried. */
  async verify(document: UsersDocument): Promise<number> {
    const { file, knowledge } = document;
    if (!file) return 0;
    const { jobs, left } = finish(verificationOf(file, this.#budget));
    const answers = await Promise.all(jobs.map(({ hash, candidates }) => this.#host.verify(hash, candidates)));
    const matched = new Set<string>();
    for (const [index, { hash }] of jobs.entries()) {
      const isPublic = answers[index] !== -1;
      knowledge.learn(hash, isPublic);
      if (isPublic) matched.add(canonicalHash(hash) ?? hash);
    }
    if (matched.size === 0) return left;
    file.recheck((hash) => {
      const canonical = canonicalHash(hash);
      return canonical !== null && matched.has(canonical);
    });
    return left;
  }
}
