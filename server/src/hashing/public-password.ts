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
  /** Distinct hashes that the budget does not reach. */
  readonly left: number;
}

/**
 * Which usable hashes to try against the public passwords, each distinct one once. `known`: hashes whose answer needs
 * no computation anywhere, that is published ones. Results remembered from earlier runs must not be left out here: they
 * would make room in the budget, and the findings would depend on the history (see `rememberVerifications`).
 */
export function planVerification(
  hashes: readonly { readonly hash: string; readonly cost: number }[],
  budget: number,
  known: (hash: string) => boolean,
): VerificationPlan {
  const distinct = new Map<string, { hash: string; cost: number }>();
  for (const { hash, cost } of hashes) {
    const key = canonicalHash(hash) ?? hash;
    if (!distinct.has(key) && !known(hash)) distinct.set(key, { hash, cost });
  }
  const cheapestFirst = [...distinct.values()].sort((a, b) => a.cost - b.cost);
  const jobs: VerificationJob[] = [];
  let spent = 0;
  for (const { hash, cost } of cheapestFirst) {
    spent += publicPasswords.length * 2 ** cost;
    if (spent > budget) break;
    jobs.push({ hash, candidates: publicPasswords });
  }
  return { jobs, left: cheapestFirst.length - jobs.length };
}

/** Runs the jobs as far in parallel as the host allows; the answers of `BcryptHost.verify` in the order of the jobs. */
export async function verifyPasswords(
  host: BcryptHost,
  jobs: readonly VerificationJob[],
  signal?: AbortSignal,
): Promise<number[]> {
  return Promise.all(jobs.map(({ hash, candidates }) => host.verify(hash, candidates, signal)));
}
