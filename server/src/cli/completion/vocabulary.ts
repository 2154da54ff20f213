import type { NamedCommand } from '../options/command.ts';

/** What can be completed, as every shell's script has it. */
export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  /** What its argument may be; null: a path. */
  readonly words: readonly string[] | null;
}

export interface OptionWords {
  /** With its dashes. */
  readonly name: string;
  /** In short. */
  readonly help: string;
  /** What its value may be: one of some words, anything, which may be a path, or none where it has no value. */
  readonly value: readonly string[] | 'any' | 'none';
}

/** The words of all commands, from the tables that are read at the command line, too. */
export async function vocabularyOf(commands: readonly NamedCommand[]): Promise<readonly CommandWords[]> {
  const all: CommandWords[] = [];
  for (const { name, summary, load } of commands) {
    const { help } = await load();
    const options = Object.entries(help.options).flatMap(([option, about]): readonly OptionWords[] => {
      if (about.help === null) return [];
      const value = about.placeholder === null || about.alone !== undefined ? 'none' : (about.words ?? 'any');
      return [{ name: `--${option}`, help: inShort(about.help), value }];
    });
    const helpOption: OptionWords = { name: '--help', help: 'prints help', value: 'none' };
    all.push({ name, summary, options: [...options, helpOption], words: help.words ?? null });
  }
  return all;
}

/** No shell shows more. */
const longest = 70;

function inShort(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
