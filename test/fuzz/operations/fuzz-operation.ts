import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { inspectFile } from '../../../server/src/analysis/inspect.ts';
import { serverNames, type ServerName } from '../../../server/src/common/servers.ts';
import { isUsersFile } from '../../../server/src/common/files/recognition.ts';
import { finish } from '../../../server/src/common/steps.ts';
import { plainText } from '../../../server/src/common/words/message.ts';
import { together } from '../../../server/src/operations/together.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { findingsOf, readFile } from '../../support/users.ts';
import { mutated } from '../generate/mutations.ts';
import { styledText } from '../generate/styled-text.ts';
import { usersText } from '../generate/users-text.ts';
import { seen, type Arguments, type Case } from './cases.ts';

export interface OperationCounts {
  readonly files: number;
  /** Files of which the server makes the users that are asked about, and where there was something to do. */
  readonly possible: number;
  /** How many of these came to be. */
  readonly done: number;
  /** By reason, of these. */
  readonly refused: Readonly<Record<string, number>>;
}

export interface OperationOptions {
  readonly runs: number;
  readonly seed: number;
  readonly seeds: readonly string[];
  /** Gets each text that an operation made. */
  readonly check?: (text: string) => Promise<readonly string[]>;
}

export interface OperationFault {
  readonly text: string;
  readonly server: ServerName;
  readonly given: Arguments;
  readonly after: string | null;
  readonly why: string;
}

const someWorkspace = fc.constantFrom('team', 'news', 'team-a', 'Red', '007', 'on', 'other', 'news_2', 'ana');

/** Does an operation to as many files as asked for. Gives what was counted, or the first file on which it did wrong. */
export async function fuzzOperation(
  operation: Case,
  { runs, seed, seeds, check }: OperationOptions,
): Promise<OperationCounts | OperationFault> {
  const counts = { files: 0, possible: 0, done: 0, refused: {} as Record<string, number> };
  const faults: OperationFault[] = [];
  const file = fc.oneof(
    { weight: 6, arbitrary: styledText },
    { weight: 2, arbitrary: usersText },
    { weight: 1, arbitrary: mutated(seeds) },
  );
  const anywhere = fc.tuple(
    file,
    fc.nat(9),
    fc.nat(9),
    someWorkspace,
    someWorkspace,
    fc.boolean(),
    fc.constantFrom(...serverNames),
  );
  const property = fc.asyncProperty(anywhere, async ([text, user, other, workspace, second, isKept, server]) => {
    counts.files += 1;
    const before = readFile(text, server);
    const found = inspectFile(before);
    const names = found.users.map(({ username }) => username);
    const at = (index: number): string => names[index % names.length] ?? 'nobody';
    const given: Arguments = { user: at(user), other: at(other), workspace, second, isKept, server };
    const fail = (why: string, after: string | null = null): boolean => {
      faults.push({ text, server, given, after, why });
      return false;
    };
    const outcome = finish(together(before, [(file) => operation.run(file, given)]));
    const wanted = found.loads === true && names.length > 0 ? operation.wanted(found.users.map(seen), given) : null;
    if (wanted) counts.possible += 1;
    if (outcome.kind !== 'changed') {
      if (wanted && outcome.kind === 'unchanged') return fail('nothing was done');
      if (wanted) {
        const why = plainText(outcome.why, () => false);
        counts.refused[why] = (counts.refused[why] ?? 0) + 1;
      }
      return true;
    }
    const after = applyEdits(text, outcome.edits);
    if (found.loads === true && !wanted && !operation.moves) return fail('something was done', after);
    if (wanted) counts.done += 1;
    const now = readFile(after, server);
    const inspected = inspectFile(now);
    if (inspected.loads !== true) return fail('it does not load', after);
    if (wanted && !isDeepStrictEqual(inspected.users.map(seen), wanted)) return fail('not what was wanted', after);
    if (findingsOf(now).some(({ severity }) => severity === 'error')) return fail('a new error', after);
    if (isUsersFile(text) && !isUsersFile(after) && inspected.users.length > 0)
      return fail('no users file any more', after);
    if (!operation.losesComments && lostComment(text, after)) return fail('a comment is lost', after);
    const differences = (await check?.(after)) ?? [];
    return differences.length === 0 || fail(differences.join('\n'), after);
  });
  await fc.check(property, { seed, numRuns: runs });
  // The last one is the smallest.
  return faults.at(-1) ?? counts;
}

/** Comments of the generator, of which none is like another. */
function lostComment(before: string, after: string): boolean {
  return [...before.matchAll(/# c\d+/g)].some(([comment]) => !new RegExp(`${comment}(?!\\d)`).test(after));
}

export function describeFault(name: string, { text, server, given, after, why }: OperationFault): string {
  return [`${name} (${server}): ${why}`, JSON.stringify(given), JSON.stringify(text), JSON.stringify(after)].join('\n');
}
