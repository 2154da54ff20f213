/*
 * Trying passwords against hashes: the published ones in the background, many more when somebody has the file
 * audited. May use the documents and the hashing; never on the loop's own thread, and never says which password it
 * was.
 */
import { inLanes } from '../../common/lanes.ts';
import { verificationOf } from '../../document/verification.ts';
import { canonicalHash } from '../../hashing/bcrypt-hash.ts';
import { HashCancelled, type BcryptHost, type ThreadedBcryptHost } from '../../hashing/host.ts';
import {
  highestTriedCost,
  verificationBudget,
  verificationDelay,
  type VerificationJob,
} from '../../hashing/passwords/public-password.ts';
import { rememberVerifications } from '../../hashing/remember-verifications.ts';
import type { Binding } from '../binding.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { uriKey } from '../documents/uris.ts';
import type { Services } from '../services.ts';
import { runInTurns } from '../turns.ts';

/** Tries the public passwords against the hashes of open files, once nobody has typed for a while. */
export function backgroundVerification(services: Services): Binding {
  const verification = new BackgroundVerification(services);
  return { capabilities: {}, handlers: [], dispose: () => verification.dispose() };
}

/** How many hashes are tried at a time: one core stays free for whoever is typing, and more for other programs. */
function lanesBeside({ cores }: ThreadedBcryptHost): number {
  return Math.min(4, Math.max(1, cores - 1));
}

interface Run {
  readonly cancelTimer: () => void;
  /** Null: it has not begun, and most never do, as the next key comes first. */
  abort: AbortController | null;
}

class BackgroundVerification {
  readonly #services: Services;
  readonly #bcrypt: BcryptHost;
  readonly #runs = new Map<string, Run>();
  /** How many hashes the budget did not reach, by document. */
  readonly #left = new Map<string, number>();

  constructor(services: Services) {
    const { documents, bcrypt } = services;
    this.#services = services;
    // The same hashes come back after every edit.
    this.#bcrypt = rememberVerifications(bcrypt);
    documents.onDidChange(({ document, cause }) => {
      // What the verification itself finds out is no reason to begin again.
      if (document.version === null || cause === 'learned') return;
      this.#cancel(document.key);
      if (document.file) this.#start(document);
    });
    // Nobody waits for the answers any more.
    documents.onDidClose((uri) => {
      this.#cancel(uriKey(uri));
      this.#left.delete(uriKey(uri));
    });
  }

  dispose(): void {
    for (const key of [...this.#runs.keys()]) this.#cancel(key);
  }

  #cancel(key: string): void {
    const run = this.#runs.get(key);
    this.#runs.delete(key);
    run?.cancelTimer();
    run?.abort?.abort();
  }

  #start(document: TrackedDocument): void {
    const { scheduler, guard } = this.#services;
    const cancelTimer = scheduler.later(verificationDelay, () => {
      const abort = (run.abort = new AbortController());
      guard.background('verification of passwords', () => this.#verify(document, abort));
    });
    const run: Run = { cancelTimer, abort: null };
    this.#runs.set(document.key, run);
  }

  async #verify(document: TrackedDocument, abort: AbortController): Promise<void> {
    const { signal } = abort;
    await document.settle();
    if (signal.aborted || !document.file || !document.settings.verifyPublicPasswords) return;
    const plan = verificationOf(document.file, { ...verificationBudget.editor, cost: highestTriedCost });
    const planned = await runInTurns(plan, this.#services.scheduler, () => signal.aborted);
    if (!planned) return;
    const { jobs, left } = planned;
    this.#sayLeft(document, left);
    try {
      const unknown = jobs.filter(({ hash }) => !document.isKnown(hash));
      await inLanes(unknown, lanesBeside(this.#services.bcrypt), (job) => this.#try(document, job, signal));
    } finally {
      // Where one hash can't be tried, as the workers are broken, the others can't, either.
      abort.abort();
    }
  }

  /** Once for each number: the verification begins again after every pause in typing. */
  #sayLeft({ key, uri }: TrackedDocument, left: number): void {
    if ((this.#left.get(key) ?? 0) === left) return;
    this.#left.set(key, left);
    const what = left === 1 ? '1 hash is' : `${String(left)} hashes are`;
    this.#services.client.log.info(
      `${uri}: ${what} not tried against the published passwords, within a fixed amount of work. "Audit Passwords" tries more.`,
    );
  }

  async #try(document: TrackedDocument, { hash, candidates }: VerificationJob, signal: AbortSignal): Promise<void> {
    const { documents } = this.#services;
    let found: number;
    try {
      found = await this.#bcrypt.verify(hash, candidates, signal);
    } catch (error) {
      if (error instanceof HashCancelled) return;
      throw error;
    }
    if (signal.aborted) return;
    const canonical = canonicalHash(hash);
    if (document.learn(hash, found !== -1, (other) => canonicalHash(other) === canonical))
      documents.touch(document, 'learned');
  }
}
