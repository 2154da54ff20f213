import { isUsageError, UsageError } from './arguments.ts';
import { exitStatus } from './exit-status.ts';
import type { CliIo } from './io.ts';

type Command = (args: readonly string[], io: CliIo) => Promise<number>;

/** Each command is loaded when it is called. */
const commands = new Map<string, () => Promise<Command>>([
  ['check', async () => (await import('./check/check.ts')).runCheck],
  ['inspect', async () => (await import('./inspect/inspect.ts')).runInspect],
  ['hash', async () => (await import('./hash/hash.ts')).hashCommand],
  ['lsp', async () => (await import('./lsp.ts')).runLsp],
]);

/** The whole command line. Gives the exit status; throws nothing. */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const [name, ...rest] = args;
  try {
    return await runCommand(name, rest, io);
  } catch (error) {
    if (isUsageError(error)) {
      const command = name !== undefined && commands.has(name) ? ` ${name}` : '';
      await io.stderr.write(`users-yml${command}: ${error.message}\nusers-yml${command} --help says more.\n`);
    } else {
      await io.stderr.write(`users-yml: This went wrong inside users-yml, please report it. ${traceOf(error)}\n`);
    }
    return exitStatus.failed;
  }
}

async function runCommand(name: string | undefined, rest: readonly string[], io: CliIo): Promise<number> {
  const load = commands.get(name ?? '');
  if (load) return (await load())(rest, io);
  if (name === '--help' || name === '-h') {
    await io.stdout.write((await import('./usage.ts')).usage);
    return exitStatus.fine;
  }
  if (name === '--version') {
    await io.stdout.write(`${(await import('../common/version.ts')).version}\n`);
    return exitStatus.fine;
  }
  const all = [...commands.keys()].join(', ');
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
