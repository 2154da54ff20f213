import { canonicalHash, classifyHash } from '../../hashing/bcrypt-hash.ts';
import { secondsOfWork } from '../../hashing/cost.ts';
import { guessesFor, mostGuesses } from '../../hashing/guesses.ts';
import { HashCancelled, type BcryptHost } from '../../hashing/host.ts';
import { highestTriedCost } from '../../hashing/public-password.ts';
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

interface AuditPlan {
  /** Cheapest first. */
  readonly jobs: readonly AuditJob[];
  /** Distinct hashes that cost too much to try. */
  readonly left: number;
  /** Roughly what it takes at most, on one core. */
  readonly seconds: number;
}

export interface AuditResult {
  readonly tried: number;
  readonly guessed: number;
  /** Distinct hashes that cost too much to try. */
  readonly left: number;
}

/** As many at a time as keep the workers busy. */
const lanes = 4;

/** Which usable hashes of these users to try, each once; yields at each. */
function* auditPlan(records: readonly EntryRecord[]): Generator<undefined, AuditPlan> {
  const jobs = new Map<string, AuditJob>();
  const costly = new Set<string>();
  let work = 0;
  for (const record of records) {
    yield;
    const hash = record.hashedPassword?.text;
    const found = hash === undefined ? null : classifyHash(hash);
    if (hash === undefined || !found?.usable) continue;
    const { cost } = found;
    const canonical = canonicalHash(hash) ?? hash;
    if (cost > highestTriedCost) {
      costly.add(canonical);
      continue;
    }
    work += mostGuesses(record.workspaceNames.length) * 2 ** cost;
    const job = jobs.get(canonical);
    if (job) job.owners.push(record);
    else jobs.set(canonical, { hash, cost, owners: [record] });
  }
  const cheapestFirst = [...jobs.values()].sort((a, b) => a.cost - b.cost);
  return { jobs: cheapestFirst, left: costly.size, seconds: secondsOfWork(work) };
}

/**
 * What somebody would try first. Made when it is tried: for all users of a long file at once it would hold up the
 * loop.
 */
function candidatesOf({ owners }: AuditJob): readonly string[] {
  const guesses = owners.flatMap(({ usernameText, workspaceNames }) => guessesFor(usernameText ?? '', workspaceNames));
  return [...new Set(guesses)];
}

/**
 * Tries common passwords, usernames and workspaces against the hashes of a file, until the signal ends it. `on.guess`
 * gets each hash that gave in, `on.step` how many are done, and roughly how long all take at most, in seconds.
 */
export async function auditPasswords(
  file: UsersFile,
  { bcrypt, scheduler }: { readonly bcrypt: BcryptHost; readonly scheduler: Scheduler },
  signal: AbortSignal,
  on: { readonly guess: (hash: string) => void; readonly step: (done: number, all: number, seconds: number) => void },
): Promise<AuditResult> {
  // As they are now: the audit goes on while somebody edits.
  const records = Array.from(file.entries, ({ record }) => record);
  const plan = await runInTurns(auditPlan(records), scheduler, () => signal.aborted);
  if (!plan) throw new HashCancelled();
  const { jobs, left, seconds } = plan;
  let next = 0;
  let tried = 0;
  let guessed = 0;
  // Where one hash can't be tried, as the workers are broken, the others can't, either.
  const failure = new AbortController();
  const ended = AbortSignal.any([signal, failure.signal]);
  const lane = async (): Promise<void> => {
    for (let job = jobs[next++]; job && !ended.aborted; job = jobs[next++]) {
      if ((await bcrypt.verify(job.hash, candidatesOf(job), ended)) !== -1) {
        guessed += 1;
        on.guess(job.hash);
      }
      tried += 1;
      on.step(tried, jobs.length, seconds);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } catch (error) {
    failure.abort();
    throw error;
  }
  return { tried, guessed, left };
}
