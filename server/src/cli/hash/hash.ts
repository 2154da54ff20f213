import { costWarning, duration, estimatedSeconds } from '../../hashing/cost.ts';
import { formatHash } from '../../hashing/format-hash.ts';
import { checkPassword } from '../../hashing/password.ts';
import { passwordNote } from '../../hashing/weak-password.ts';
import { exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { longWait } from '../long-wait.ts';
import { command } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';
import { askPassword } from './ask-password.ts';
import { hashHelp, placeOf } from './hash-options.ts';
import { PasswordInterrupted, PasswordRefused } from './password-source.ts';
import { readPassword } from './read-password.ts';

/** `users-yml hash`. */
export const runHash = command(hashHelp, async ({ values, paths }, io) => {
  if (paths.length > 0) {
    throw new UsageError('The password is never taken from an argument: leave it out and you are asked for it.');
  }
  const { cost } = values;
  const place = placeOf(values);
  const warning = costWarning(cost);
  if (warning !== null) await complain(io, warning);
  const seconds = estimatedSeconds(cost);
  if (seconds > longWait) await complain(io, `Hashing takes as long: about ${duration(seconds)}. Ctrl+C gives it up.`);
  try {
    const password = await passwordFrom(io);
    const note = passwordNote(password, values.user === null ? [] : [values.user]);
    if (note !== null) await complain(io, note);
    const hash = await (await io.openHost()).hash(password, cost);
    await io.stdout.write(`${formatHash(hash, place)}\n`);
    return exitStatus.fine;
  } catch (error) {
    if (error instanceof PasswordInterrupted) return exitStatus.interrupted;
    if (!(error instanceof PasswordRefused)) throw error;
    await complain(io, error.message);
    return exitStatus.failed;
  }
});

async function passwordFrom({ input, stderr }: CliIo): Promise<string> {
  if (input.isTTY)
    return askPassword(input.stdin, (text) => {
      // A prompt that nobody sees does not keep anybody from typing.
      stderr.write(text).catch(() => undefined);
    });
  const password = await readPassword(input.stdin);
  const fault = checkPassword(password);
  if (fault !== null) throw new PasswordRefused(fault);
  return password;
}

async function complain({ stderr }: CliIo, message: string): Promise<void> {
  await stderr.write(`users-yml hash: ${message}\n`);
}
