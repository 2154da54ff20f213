/** The commands of the command line, by name. */
import type { Command } from './options/command.ts';
import { columns } from './options/help.ts';

interface NamedCommand {
  readonly name: string;
  /** What follows the name. */
  readonly synopsis: string;
  readonly summary: string;
  /** Each command is loaded when it is called. */
  readonly load: () => Promise<Command>;
}

export const commands: readonly NamedCommand[] = [
  {
    name: 'check',
    synopsis: 'PATH…',
    summary: 'what is wrong with users files',
    load: async () => (await import('./check/check.ts')).runCheck,
  },
  {
    name: 'inspect',
    synopsis: 'PATH…',
    summary: 'what the server ends up with after loading them',
    load: async () => (await import('./inspect/inspect.ts')).runInspect,
  },
  {
    name: 'diff',
    synopsis: 'OLD NEW',
    summary: 'whose access changes between two files, or since a git revision',
    load: async () => (await import('./diff/diff.ts')).runDiff,
  },
  {
    name: 'hash',
    synopsis: '',
    summary: 'the bcrypt hash of a password, which is asked for',
    load: async () => (await import('./hash/hash.ts')).runHash,
  },
  {
    name: 'lsp',
    synopsis: '--stdio',
    summary: 'the language server, for any editor',
    load: async () => (await import('./lsp.ts')).runLsp,
  },
];

/** What `users-yml --help` prints. */
export function usage(): string {
  return `Usage: users-yml COMMAND

Knows what Rubrix and Argilla really do with a users.yml.

${columns(commands.map(({ name, synopsis, summary }) => [`${name} ${synopsis}`.trim(), summary]))}

${columns([
  ['--help', 'this text; behind a command, its options'],
  ['--version', 'the version'],
])}
`;
}
