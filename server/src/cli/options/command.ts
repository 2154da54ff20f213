import { exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { helpOf, type HelpText } from './help.ts';
import { readOptions, type Given, type Options } from './read-options.ts';

/** Takes the arguments behind the command's name. Gives the exit status; throws `UsageError`. */
export interface Command {
  (args: readonly string[], io: CliIo): Promise<number>;
  readonly help: HelpText;
}

/** A command in the list of them. */
export interface NamedCommand {
  readonly name: string;
  /** What follows the name. */
  readonly synopsis: string;
  readonly summary: string;
  /** Each command is loaded when it is called. */
  readonly load: () => Promise<Command>;
}

/** A command that prints its help where that is asked for, and else does `run`. */
export function command<O extends Options>(
  help: HelpText<O>,
  run: (given: Given<O>, io: CliIo) => Promise<number>,
): Command {
  const called = async (args: readonly string[], io: CliIo): Promise<number> => {
    const given = readOptions(help.options, args);
    if (given) return run(given, io);
    await io.stdout.write(helpOf(help));
    return exitStatus.fine;
  };
  return Object.assign(called, { help });
}
