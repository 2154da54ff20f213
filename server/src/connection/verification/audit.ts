import { inLanes } from '../../common/lanes.ts';
import { canonicalHash, classifyHash } from '../../hashing/bcrypt-hash.ts';
import type { AuditOutcome, AuditPlan } from '../../common/protocol/protocol.ts';
import { secondsOfWork } from '../../hashing/cost.ts';
import { guessesFor, mostGuesses } from '../../hashing/passwords/guesses.ts';
import { HashCancelled, type ThreadedBcryptHost } from '../../hashing/host.ts';
import { highestTriedCost } from '../../hashing/passwords/public-password.ts';
import type { EntryRecord } from '../../model/entry-record.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Scheduler } from '../scheduler.ts';
import { runInTurns } from '../turns.ts';

/** One hash of the file with the users who have it. */
interface AuditJob {
  readonly hash: string;
  readonly cost: number;
  readonly owners: EntryRecord[];
}

/** What there is to do. */
export interface PlannedAudit extends AuditPlan {
  /** Cheapest first. */
  readonly jobs: readonly AuditJob[];
}

/** Which usable hashes to try, each once. Records that others replace count for nothing. Yields at each record. */
export function* planAudit(file: UsersFile): Generator<undefined, PlannedAudit> {
  const jobs = new Map<string, AuditJob>();
  const costly = new Set<string>();
  let work = 0;
  let users = 0;
  // As they are now: others may come and go between two steps.
  const records = [...file.entries].flatMap((entry) => (file.accounts.isReplaced(entry) ? [] : entry.record));
  for (const record of records) {
    yield;
    const hash = record.hashText;
    const found = hash === null ? null : classifyHash(hash);
    if (hash === null || !found?.usable) continue;
    const { cost } = found;
    const canonical = canonicalHash(hash) ?? hash;
    if (cost > highestTriedCost) {
      costly.add(canonical);
      continue;
    }
    users += 1;
    work += mostGuesses(record.workspaceNames.length) * 2 ** cost;
    const job = jobs.get(canonical);
    if (job) job.owners.push(record);
    else jobs.set(canonical, { hash, cost, owners: [record] });
  }
  const cheapestFirst = [...jobs.values()].sort((a, b) => a.cost - b.cost);
  return { jobs: cheapestFirst, users, hashes: jobs.size, left: costly.size, seconds: secondsOfWork(work) };
}

/**
 * What somebody would try first. Made when it is tried: for all users of a long file at once it would hold up the
 * loop.
 */
function candidatesOf({ owners }: AuditJob): readonly string[] {
  const guesses = owners.flatMap(({ usernameText, workspaceNames }) => guessesFor(usernameText ?? '', workspaceNames));
  return [...new Set(guesses)];
}

interface AuditEvents {
  /** Before the first hash is tried. */
  readonly begin: (plan: AuditPlan) => void;
  /** A hash that gave in. */
  readonly guess: (hash: string) => void;
  /** How many of the hashes are done. */
  readonly step: (done: number, plan: AuditPlan) => void;
}

/**
 * Tries common passwords, usernames and workspaces against the hashes of a file, until the signal ends it
 * (`HashCancelled`).
 */
export async function auditPasswords(
  file: UsersFile,
  { bcrypt, scheduler }: { readonly bcrypt: ThreadedBcryptHost; readonly scheduler: Scheduler },
  signal: AbortSignal,
  on: AuditEvents,
): Promise<AuditOutcome> {
  const plan = await runInTurns(planAudit(file), scheduler, () => signal.aborted);
  if (!plan) throw new HashCancelled();
  const { jobs, users, hashes, left } = plan;
  on.begin(plan);
  let tried = 0;
  let guessedHashes = 0;
  let guessedUsers = 0;
  // Where one hash can't be tried, as the workers are broken, the others can't, either.
  const failure = new AbortController();
  const ended = AbortSignal.any([signal, failure.signal]);
  const tryOne = async (job: AuditJob): Promise<void> => {
    if ((await bcrypt.verify(job.hash, candidatesOf(job), ended)) !== -1) {
      guessedHashes += 1;
      guessedUsers += job.owners.length;
      on.guess(job.hash);
    }
    tried += 1;
    on.step(tried, plan);
  };
  try {
    await inLanes(jobs, bcrypt.cores, tryOne, ended);
  } catch (error) {
    failure.abort();
    throw error;
  }
  if (tried < hashes) throw new HashCancelled();
  return { users, hashes, left, guessedUsers, guessedHashes };
}
