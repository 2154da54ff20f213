import type { Config } from '../../common/config/config.ts';
import { formatHash } from '../../hashing/format-hash.ts';
import { ConfigRefused, withSoundConfigs } from '../config/config-refused.ts';
import { exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { command } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';
import { costOf, hashHelp, placeOf } from './hash-options.ts';
import { PasswordInterrupted, PasswordRefused } from './password-source.ts';
import { newPassword } from './new-password.ts';
import { tellCost } from './tell-cost.ts';

/** `users-yml hash`. */
export const runHash = command(hashHelp, async ({ values, paths }, io) => {
  if (paths.length > 0) {
    throw new UsageError('The password is never taken from an argument: leave it out and you are asked for it.');
  }
  const config = await configHere((sentence) => complain(io, sentence));
  if (config === undefined) return exitStatus.failed;
  const cost = costOf(values.cost, config);
  const place = placeOf(values, config);
  await tellCost(cost, (sentence) => complain(io, sentence));
  try {
    const names = values.user === null ? [] : [values.user];
    const password = await newPassword(io, names, (sentence) => complain(io, sentence));
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

/** The configuration of the present folder, or null; undefined where it is wrong, which is told. */
async function configHere(say: (sentence: string) => Promise<void>): Promise<Config | null | undefined> {
  try {
    return (await withSoundConfigs((configs) => configs.ofPath(null)))?.config ?? null;
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    for (const problem of error.problems) await say(problem);
    return undefined;
  }
}

async function complain({ stderr }: CliIo, message: string): Promise<void> {
  await stderr.write(`users-yml hash: ${message}\n`);
}
