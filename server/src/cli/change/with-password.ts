import type { UsersFile } from '../../analysis/users-file.ts';
import { randomPassword } from '../../hashing/passwords/random-password.ts';
import { someHash } from '../../hashing/stand-in.ts';
import type { Operation } from '../../operations/support/outcome.ts';
import { exitStatus } from '../exit-status.ts';
import { costOf } from '../hash/hash-options.ts';
import { newPassword } from '../hash/new-password.ts';
import { PasswordInterrupted, PasswordRefused } from '../hash/password-source.ts';
import { tellCost } from '../hash/tell-cost.ts';
import type { CliIo } from '../io.ts';
import { flag } from '../options/option.ts';
import { UsageError } from '../options/usage-error.ts';
import { nothingToChange, runChange, type Change } from './change.ts';
import { judgedOrTold, sayOf } from './target-file.ts';
import type { ChangeValues } from './change-options.ts';

/** A change for which a password is asked, or made up. */
export interface PasswordChange extends Omit<Change, 'operate' | 'madeUp'> {
  readonly values: ChangeValues & { readonly cost: number | null; readonly 'random-password': boolean };
  readonly username: string;
  /** Made up as well. */
  readonly apiKey?: string;
  readonly operate: (file: UsersFile, hash: string) => Operation;
}

export const randomPasswordOption = flag('make the password up instead of asking; needs --show or --credentials');

/** Asks for the password, twice, or reads it from standard input, once it is known that the change can be made. */
export async function runWithPassword(change: PasswordChange, io: CliIo): Promise<number> {
  const { values, username, apiKey, operate } = change;
  const isRandom = values['random-password'];
  if (isRandom) checkTold(values);
  const target = await judgedOrTold(change, io);
  if (!target) return exitStatus.failed;
  const cost = costOf(values.cost, target.judge.config);
  const plain = { ...target, operate: (file: UsersFile) => operate(file, someHash) };
  const status = values['dry-run'] ? await runChange(plain, io) : await nothingToChange(plain, io);
  if (status !== null) return status;
  const say = sayOf(change, io);
  try {
    await tellCost(cost, say);
    const password = isRandom ? randomPassword() : await newPassword(io, [username], say);
    const hash = await (await io.openHost()).hash(password, cost);
    const made = { username, ...(isRandom && { password }), ...(apiKey !== undefined && { apiKey }) };
    const madeUp = isRandom || apiKey !== undefined ? [made] : [];
    return await runChange({ ...target, operate: (file) => operate(file, hash), madeUp }, io);
  } catch (error) {
    if (error instanceof PasswordInterrupted) return exitStatus.interrupted;
    if (!(error instanceof PasswordRefused)) throw error;
    await say(error.message);
    return exitStatus.failed;
  }
}

/** What is made up and told to nobody is lost. */
export function checkTold({ show, credentials, 'dry-run': dryRun }: ChangeValues): void {
  if (!show && credentials === null && !dryRun)
    throw new UsageError('A password that is made up needs --show or --credentials NEWFILE, or nobody would know it.');
}
