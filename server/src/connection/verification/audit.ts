import { canonicalHash, classifyHash } from '../../hashing/bcrypt-hash.ts';
import { guessesFor } from '../../hashing/guesses.ts';
import { HashCancelled, type BcryptHost } from '../../hashing/host.ts';
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

export interface AuditResult {
  readonly tried: number;
  readonly guessed: number;
}

/** As many at a time as keep the workers busy. */
const lanes = 4;

/** The usable hashes of these users, each once, cheapest first; yields at each. */
function* auditJobs(records: readonly EntryRecord[]): Generator<undefined, readonly AuditJob[]> {
  const jobs = new Map<string, AuditJob>();
  for (const record of records) {
    yield;
    const hash = record.hashedPassword?.text;
    const canonical = hash === undefined ? null : canonicalHash(hash);
    if (hash === undefined || canonical === null) continue;
    const job = jobs.get(canonical);
    if (job) job.owners.push(record);
    else {
      const found = classifyHash(hash);
      jobs.set(canonical, { hash, cost: found.usable ? found.cost : 0, owners: [record] });
    }
  }
  return [...jobs.values()].sort((a, b) => a.cost - b.cost);
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
 * gets each hash that gave in, `on.step` how many are done.
 */
export async function auditPasswords(
  file: UsersFile,
  { bcrypt, scheduler }: { readonly bcrypt: BcryptHost; readonly scheduler: Scheduler },
  signal: AbortSignal,
  on: { readonly guess: (hash: string) => void; readonly step: (done: number, all: number) => void },
): Promise<AuditResult> {
  // As they are now: the audit goes on while somebody edits.
  const records = Array.from(file.entries, ({ record }) => record);
  const jobs = await runInTurns(auditJobs(records), scheduler, () => signal.aborted);
  if (!jobs) throw new HashCancelled();
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
      on.step(tried, jobs.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } catch (error) {
    failure.abort();
    throw error;
  }
  return { tried, guessed };
}
