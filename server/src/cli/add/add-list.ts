import { availableParallelism } from 'node:os';
import { count } from '../../common/words/words.ts';
import type { NewUser } from '../../common/new-user/new-user.ts';
import { readList, type ListFault, type ListRow, type ReadList } from '../../common/new-user/read-list.ts';
import { randomApiKey } from '../../hashing/api-key.ts';
import { hashAll } from '../../hashing/hash-all.ts';
import { randomPassword } from '../../hashing/passwords/random-password.ts';
import { someHash } from '../../hashing/stand-in.ts';
import { addUsers } from '../../operations/add-users.ts';
import { rowFaults } from '../../operations/row-faults.ts';
import { decodeText } from '../../document/decode-text.ts';
import { nothingToChange, runChange, type Change } from '../change/change.ts';
import { judgedOrTold, openUsersFile, sayOf } from '../change/target-file.ts';
import type { ChangeValues } from '../change/change-options.ts';
import { checkTold } from '../change/with-password.ts';
import { exitStatus } from '../exit-status.ts';
import { costOf } from '../hash/hash-options.ts';
import { tellCost } from '../hash/tell-cost.ts';
import { describeFileError } from '../input/file-error.ts';
import { readInput } from '../input/read-input.ts';
import { isStandardInput } from '../input/standard-input.ts';
import type { CliIo } from '../io.ts';
import { shownName } from '../shown-name.ts';
import { hashingProgress } from './hashing-progress.ts';

export interface ListOptions {
  readonly path: string;
  readonly list: string;
  readonly values: ChangeValues & { readonly cost: number | null };
}

/** Adds all users of a list, or none: passwords are made up, and hashed on all cores. */
export async function addList({ path, list, values }: ListOptions, io: CliIo): Promise<number> {
  checkTold(values);
  const read = await readListFile(list, io);
  if (!read) return exitStatus.failed;
  const { rows, faults } = read;
  const people = rows.map((row) => personOf(row));
  const target = await judgedOrTold({ command: 'add', path, values, mayCreate: true }, io);
  if (!target) return exitStatus.failed;
  const cost = costOf(values.cost, target.judge.config);
  const change: Change = {
    ...target,
    operate: (file) =>
      addUsers(
        file,
        people.map((person) => ({ ...person, hashedPassword: someHash })),
      ),
  };
  const file = await openUsersFile(change, io);
  if (!file || (await tellBadRows(list, [...faults, ...rowFaults(file, rows).filter((fault) => fault !== null)], io)))
    return exitStatus.failed;
  const status = values['dry-run'] ? await runChange(change, io) : await nothingToChange(change, io);
  if (status !== null) return status;

  await tellCost(cost, sayOf(change, io));
  const passwords = people.map(() => randomPassword());
  const hashes = await hashInSight(passwords, cost, io);
  const users = people.map((person, index) => ({ ...person, hashedPassword: hashes[index] ?? '' }));
  const madeUp = people.map(({ username, apiKey }, index) => ({ username, password: passwords[index] ?? '', apiKey }));
  return runChange({ ...change, operate: (now) => addUsers(now, users), madeUp }, io);
}

async function hashInSight(passwords: readonly string[], cost: number, io: CliIo): Promise<readonly string[]> {
  const { done, end } = hashingProgress(passwords.length, io);
  try {
    return await hashAll(await io.openHost(), passwords, { cost, atOnce: availableParallelism(), onDone: done });
  } finally {
    end();
  }
}

function personOf({ username, fullName, email, workspaces }: ListRow): Omit<NewUser, 'hashedPassword'> {
  return { username, fullName, email, workspaces, apiKey: randomApiKey() };
}

/** Null where the list can't be read, which is told. */
async function readListFile(list: string, io: CliIo): Promise<ReadList | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readInput({ path: isStandardInput(list) ? null : list }, io);
  } catch (error) {
    await io.stderr.write(`users-yml add: ${describeFileError(list, error)}\n`);
    return null;
  }
  const { text, fault } = decodeText(bytes);
  const encoding = fault === null ? [] : [{ line: 1, why: 'it is not UTF-8: save it as UTF-8 first.' }];
  const { rows, faults } = readList(text);
  return { rows, faults: [...encoding, ...faults] };
}

/** Whether there are any. */
async function tellBadRows(list: string, faults: readonly ListFault[], io: CliIo): Promise<boolean> {
  for (const { line, why } of faults)
    await io.stderr.write(`users-yml add: ${shownName(list)}: line ${line}: ${why}\n`);
  if (faults.length > 0)
    await io.stderr.write(`users-yml add: Nobody is added, as ${count(faults.length, 'row')} can’t be.\n`);
  return faults.length > 0;
}
