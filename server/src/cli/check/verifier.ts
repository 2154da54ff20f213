import { finish } from '../../common/steps.ts';
import { count } from '../../common/words/words.ts';
import { canonicalHash } from '../../hashing/bcrypt-hash.ts';
import { duration, secondsOfWork } from '../../hashing/cost.ts';
import type { BcryptHost } from '../../hashing/host.ts';
import { highestTriedCost, workOfRun, type VerificationBudget } from '../../hashing/passwords/public-password.ts';
import { rememberVerifications } from '../../hashing/remember-verifications.ts';
import type { UsersDocument } from '../../document/users-document.ts';
import { verificationOf } from '../../document/verification.ts';
import { LazyHost } from '../lazy-host.ts';
import { longWait } from '../long-wait.ts';

export interface VerifierOptions {
  /** For each file. */
  readonly budget: VerificationBudget;
  /** Neither the run nor the cost of a hash has a limit. */
  readonly unlimited: boolean;
  readonly openHost: () => Promise<BcryptHost>;
  /** Gets a sentence about a file before it takes long. */
  readonly say: (sentence: string) => Promise<void>;
}

/** Tries hashes against the published passwords, here as long as it is little and in worker threads beyond. */
export class Verifier {
  readonly #options: VerifierOptions;
  readonly #host: BcryptHost;
  /** Units that the run has left. */
  #rest: number;
  /** What the limits left out of all files. */
  #left = 0;
  #leftWork = 0;

  constructor(options: VerifierOptions) {
    this.#options = options;
    this.#host = rememberVerifications(new LazyHost(options.openHost));
    this.#rest = options.unlimited ? Infinity : workOfRun;
  }

  /** Tries what the limits allow; the document learns the answers. Gives how many distinct hashes were not tried. */
  async verify(name: string, document: UsersDocument): Promise<number> {
    const { file, knowledge } = document;
    if (!file) return 0;
    const { budget, unlimited, say } = this.#options;
    const limits = { ...budget, total: this.#rest, cost: unlimited ? Infinity : highestTriedCost };
    const { jobs, work, left, leftWork } = finish(verificationOf(file, limits));
    this.#rest -= work;
    this.#left += left;
    this.#leftWork += leftWork;
    const seconds = secondsOfWork(work);
    if (seconds > longWait) {
      await say(`${name}: ${count(jobs.length, 'hash', 'hashes')} to try, up to about ${duration(seconds)}.`);
    }
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
    file.advance();
    return left;
  }

  /** A sentence about what was left out although all hashes were to be tried; null where nothing was. */
  get leftOut(): string | null {
    if (this.#options.budget.work !== Infinity || this.#left === 0) return null;
    return (
      `${count(this.#left, 'hash was', 'hashes were')} not tried: of a cost over ${highestTriedCost}, or beyond ` +
      `${duration(secondsOfWork(workOfRun))} of work. --yes has them tried, too: up to about ` +
      `${duration(secondsOfWork(this.#leftWork))}.`
    );
  }
}
