import { internalError } from '../common/describe-error.ts';
import { version } from '../common/version.ts';
import { commands, usage } from './commands.ts';
import { exitStatus } from './exit-status.ts';
import type { CliIo } from './io.ts';
import { didYouMean } from './options/did-you-mean.ts';
import { isUsageError, UsageError } from './options/usage-error.ts';
import { OutputFailed } from './output/output-failed.ts';
import { tame } from './output/tame.ts';

/** The whole command line. Gives the exit status; throws nothing. */
export async function run(args: readonly string[], raw: CliIo): Promise<number> {
  const [name, ...rest] = args;
  const io = tame(raw);
  try {
    return await runCommand(name, rest, io);
  } catch (error) {
    if (isUsageError(error)) {
      const called = commands.some((command) => command.name === name) ? `users-yml ${name}` : 'users-yml';
      await io.stderr.write(`${called}: ${error.message}\n${called} --help says more.\n`);
    } else {
      const told = error instanceof OutputFailed ? error.message : internalError(error);
      await io.stderr.write(`users-yml: ${told}\n`);
    }
    return exitStatus.failed;
  }
}

async function runCommand(name: string | undefined, rest: readonly string[], io: CliIo): Promise<number> {
  const command = commands.find((each) => each.name === name);
  if (command) return (await command.load())(rest, io);
  if (name === '--help' || name === '-h') {
    await io.stdout.write(usage());
    return exitStatus.fine;
  }
  if (name === '--version') {
    await io.stdout.write(`${version}\n`);
    return exitStatus.fine;
  }
  const names = commands.map((each) => each.name);
  const all = names.join(', ');
  if (name === undefined) throw new UsageError(`Name a command: ${all}.`);
  if (name.startsWith('-')) {
    const meant = didYouMean(name, ['--help', '--version']);
    throw new UsageError(`There is no such option before a command.${meant} The commands are ${all}.`);
  }
  throw new UsageError(`There is no such command.${didYouMean(name, names)} The commands are ${all}.`);
}
