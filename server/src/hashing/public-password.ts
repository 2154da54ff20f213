/** Which hashes are tried against the published passwords, within how much work. */
import { canonicalHash } from './bcrypt-hash.ts';
import type { BcryptHost } from './host.ts';
import { publicPasswords } from './public-credentials.ts';

/**
 * How much verification a file gets, in units of bcrypt work: a verification at cost c is 2^c of them. Work, not time,
 * so that the findings are the same on every machine.
 */
export const verificationBudget = {
  /** In the editor, in the background. */
  editor: 2 ** 17,
  /** On the command line: enough for eight hashes of cost 5, which htpasswd writes. */
  check: 2 ** 9,
} as const;

/**
 * How much work all files of one command get, unless somebody asks for more: about an hour of one core. More would look
 * like a command that hangs.
 */
export const workOfRun = 3600 * 2 ** 14;

/** Hashes of a higher cost are left out unless somebody asks for them: one password alone takes several seconds. */
export const highestTriedCost = 16;

/** From the last edit to the start of the verification in the editor, in ms. */
export const verificationDelay = 2000;

export interface VerificationJob {
  /** As it was first written in the file. A secret. */
  readonly hash: string;
  readonly candidates: readonly string[];
}

export interface VerificationPlan {
  /** Cheapest first, then in the order of the file. */
  readonly jobs: readonly VerificationJob[];
  /** What the jobs take, in units. */
  readonly work: number;
  /** Distinct hashes that the limits leave out. */
  readonly left: number;
  /** What those would take, in units. */
  readonly leftWork: number;
}

/** What keeps hashes from being tried. */
export interface VerificationLimits {
  /** In units of bcrypt work. */
  readonly work: number;
  /** Of a hash. */
  readonly cost: number;
}

/**
 * Which usable hashes to try against the public passwords, each distinct one once. `known`: hashes whose answer needs
 * no computation anywhere, that is published ones. Results remembered from earlier runs must not be left out here: they
 * would make room in the budget, and the findings would depend on the history (see `rememberVerifications`).
 */
export function planVerification(
  hashes: readonly { readonly hash: string; readonly cost: number }[],
  limits: VerificationLimits,
  known: (hash: string) => boolean,
): VerificationPlan {
  const distinct = new Map<string, { hash: string; cost: number }>();
  for (const { hash, cost } of hashes) {
    const key = canonicalHash(hash) ?? hash;
    if (!distinct.has(key) && !known(hash)) distinct.set(key, { hash, cost });
  }
  const jobs: VerificationJob[] = [];
  let [work, leftWork] = [0, 0];
  for (const { hash, cost } of [...distinct.values()].sort((a, b) => a.cost - b.cost)) {
    const needed = publicPasswords.length * 2 ** cost;
    // Once one is left out, all others are: they cost as much or more.
    if (cost > limits.cost || work + needed > limits.work) leftWork += needed;
    else {
      jobs.push({ hash, candidates: publicPasswords });
      work += needed;
    }
  }
  return { jobs, work, left: distinct.size - jobs.length, leftWork };
}

/** Runs the jobs as far in parallel as the host allows; the answers of `BcryptHost.verify` in the order of the jobs. */
export async function verifyPasswords(
  host: BcryptHost,
  jobs: readonly VerificationJob[],
  signal?: AbortSignal,
): Promise<number[]> {
  return Promise.all(jobs.map(({ hash, candidates }) => host.verify(hash, candidates, signal)));
}
