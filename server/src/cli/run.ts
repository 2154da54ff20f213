import { version } from '../common/version.ts';
import { commands, usage } from './commands.ts';
import { exitStatus } from './exit-status.ts';
import type { CliIo } from './io.ts';
import { isUsageError, UsageError } from './options/usage-error.ts';

/** The whole command line. Gives the exit status; throws nothing. */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = args;
  try {
    return await runCommand(name, rest, io);
  } catch (error) {
    if (isUsageError(error)) {
      const called = commands.some((command) => command.name === name) ? `users-yml ${name}` : 'users-yml';
      await io.stderr.write(`${called}: ${error.message}\n${called} --help says more.\n`);
    } else {
      await io.stderr.write(`users-yml: This went wrong inside users-yml, please report it. ${traceOf(error)}\n`);
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
  const all = commands.map((each) => each.name).join(', ');
  if (name === undefined) throw new UsageError(`Name a command: ${all}.`);
  throw new UsageError(`There is no such ${name.startsWith('-') ? 'option' : 'command'}. The commands are ${all}.`);
}

/** Where an error came from. Not its message, which could hold something of the file. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return [error.name + code, ...frames].join('\n');
}
