import { keysOf } from '../../common/keys.ts';
import { exitStatus } from '../exit-status.ts';
import { command, type Command, type NamedCommand } from '../options/command.ts';
import { didYouMean } from '../options/did-you-mean.ts';
import type { HelpText } from '../options/help.ts';
import { UsageError } from '../options/usage-error.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { vocabularyOf, type CommandWords } from './vocabulary.ts';
import { zshScript } from './zsh.ts';

const scripts = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
} as const satisfies Readonly<Record<string, (commands: readonly CommandWords[]) => string>>;

const shells = keysOf(scripts);

const completionHelp = {
  usage: 'completion SHELL',
  about: [
    'Prints a script that has a shell complete commands, options and their values. SHELL is one of ' +
      `${shells.join(', ')}.`,
    'bash, in ~/.bashrc: source <(users-yml completion bash)',
    'zsh, in ~/.zshrc behind compinit: source <(users-yml completion zsh)',
    'fish, once: users-yml completion fish > ~/.config/fish/completions/users-yml.fish',
  ],
  options: {},
  words: shells,
} satisfies HelpText;

/** `users-yml completion`, which knows these commands. */
export function completionOf(commands: readonly NamedCommand[]): Command {
  return command(completionHelp, async ({ paths: given }, io) => {
    const shell = shells.find((each) => each === given[0]);
    if (shell === undefined || given.length > 1) {
      throw new UsageError(`Name a shell: ${shells.join(', ')}.${didYouMean(given[0] ?? '', shells)}`);
    }
    await io.stdout.write(scripts[shell](await vocabularyOf(commands)));
    return exitStatus.fine;
  });
}
