/** Which hashes are tried against the published passwords, within how much work. */
import { canonicalHash } from '../bcrypt-hash.ts';
import type { BcryptHost } from '../host.ts';
import { publicPasswords } from '../public-credentials.ts';

/**
 * How much verification a file gets, in units of bcrypt work: a verification at cost c is 2^c of them. Work, not time,
 * so that the findings are the same on every machine.
 */
export interface VerificationBudget {
  /** For hashes that are suspicious: their users have published names, or API keys that others find. */
  readonly suspicious: number;
  /** For all others, and for suspicious ones beyond that. */
  readonly work: number;
}

/** Both passwords on one hash of cost 12, or on four of cost 10. */
const suspicious = 2 ** 13;

export const verificationBudget = {
  /** In the editor, in the background. */
  editor: { suspicious, work: 2 ** 17 },
  /** On the command line: enough for eight hashes of cost 5, which htpasswd writes. */
  check: { suspicious, work: 2 ** 9 },
} as const satisfies Readonly<Record<string, VerificationBudget>>;

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
export interface VerificationLimits extends VerificationBudget {
  /** For both together; without it there is none. */
  readonly total?: number;
  /** Of a hash. */
  readonly cost: number;
}

/** A usable hash. */
export interface HashToTry {
  readonly hash: string;
  readonly cost: number;
  readonly suspicious: boolean;
}

/**
 * Which usable hashes to try against the public passwords, each distinct one once. `known`: hashes whose answer needs
 * no computation anywhere, that is published ones. Results remembered from earlier runs must not be left out here: they
 * would make room in the budget, and the findings would depend on the history (see `rememberVerifications`).
 */
export function planVerification(
  hashes: readonly HashToTry[],
  limits: VerificationLimits,
  known: (hash: string) => boolean,
): VerificationPlan {
  const distinct = new Map<string, HashToTry>();
  for (const each of hashes) {
    const key = canonicalHash(each.hash) ?? each.hash;
    const same = distinct.get(key);
    if (same ? each.suspicious && !same.suspicious : !known(each.hash))
      distinct.set(key, { ...(same ?? each), suspicious: each.suspicious });
  }
  const jobs: VerificationJob[] = [];
  const left = { suspicious: limits.suspicious, work: limits.work, total: limits.total ?? Infinity };
  let [work, leftWork] = [0, 0];
  for (const { hash, cost, suspicious } of [...distinct.values()].sort((a, b) => a.cost - b.cost)) {
    const needed = publicPasswords.length * 2 ** cost;
    const pool = suspicious && needed <= left.suspicious ? 'suspicious' : 'work';
    if (cost > limits.cost || needed > left[pool] || needed > left.total) {
      leftWork += needed;
      continue;
    }
    left[pool] -= needed;
    left.total -= needed;
    work += needed;
    jobs.push({ hash, candidates: publicPasswords });
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
