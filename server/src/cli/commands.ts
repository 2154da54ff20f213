/** The commands of the command line, by name. */
import { useKeptCode } from './kept-code.ts';
import { runLsp } from './lsp.ts';
import type { NamedCommand } from './options/command.ts';
import { columns } from './options/help.ts';

/** `check` is the one that is called at every commit: it comes without the code of all others. */
const check = async (): Promise<typeof import('./check/check.ts')> => {
  await useKeptCode('check.cjs', 'check');
  return import('./check/check.ts');
};

const others = async (): Promise<typeof import('./other-commands.ts')> => {
  await useKeptCode('check.cjs', 'others');
  await useKeptCode('commands.cjs', 'others');
  return import('./other-commands.ts');
};

export const commands: readonly NamedCommand[] = [
  {
    name: 'check',
    synopsis: 'PATH…',
    summary: 'what is wrong with users files',
    load: async () => (await check()).runCheck,
  },
  {
    name: 'inspect',
    synopsis: 'PATH…',
    summary: 'what the server ends up with after loading them',
    load: async () => (await others()).runInspect,
  },
  {
    name: 'diff',
    synopsis: 'OLD NEW',
    summary: 'whose access changes between two files, or since a git revision',
    load: async () => (await others()).runDiff,
  },
  {
    name: 'hash',
    synopsis: '',
    summary: 'the bcrypt hash of a password, which is asked for',
    load: async () => (await others()).runHash,
  },
  {
    name: 'add',
    synopsis: 'FILE USERNAME',
    summary: 'a new user; with --from LIST.csv many',
    load: async () => (await others()).runAdd,
  },
  {
    name: 'passwd',
    synopsis: 'FILE USERNAME',
    summary: 'another password for a user',
    load: async () => (await others()).runPasswd,
  },
  {
    name: 'key',
    synopsis: 'FILE USERNAME',
    summary: 'a new random API key for a user',
    load: async () => (await others()).runKey,
  },
  {
    name: 'grant',
    synopsis: 'FILE USERNAME WORKSPACE…',
    summary: 'workspaces into a user’s list',
    load: async () => (await others()).runGrant,
  },
  {
    name: 'revoke',
    synopsis: 'FILE USERNAME WORKSPACE…',
    summary: 'workspaces out of a user’s list',
    load: async () => (await others()).runRevoke,
  },
  {
    name: 'disable',
    synopsis: 'FILE USERNAME',
    summary: 'a user may not sign in, not with the API key either',
    load: async () => (await others()).runDisable,
  },
  {
    name: 'enable',
    synopsis: 'FILE USERNAME',
    summary: 'a user may sign in again',
    load: async () => (await others()).runEnable,
  },
  {
    name: 'remove',
    synopsis: 'FILE USERNAME',
    summary: 'a user goes, with its comments',
    load: async () => (await others()).runRemove,
  },
  {
    name: 'rename',
    synopsis: 'FILE --user|--workspace OLD NEW',
    summary: 'another name for a user or a workspace, in all lists',
    load: async () => (await others()).runRename,
  },
  {
    name: 'verify',
    synopsis: 'FILE USERNAME',
    summary: 'whether a password fits, and what the server answers',
    load: async () => (await others()).runVerify,
  },
  {
    name: 'explain',
    synopsis: 'CODE',
    summary: 'what a finding means, and what to do about it',
    load: async () => (await import('./explain/explain.ts')).runExplain,
  },
  {
    name: 'completion',
    synopsis: 'SHELL',
    summary: 'a script that has bash, zsh or fish complete all this',
    load: async () => (await others()).completionOf(commands),
  },
  {
    name: 'lsp',
    synopsis: '--stdio',
    summary: 'the language server, for any editor',
    load: () => Promise.resolve(runLsp),
  },
];

const examples: readonly (readonly [string, string])[] = [
  ['users-yml check .', 'what is wrong with the users files in this folder'],
  ['users-yml explain super-user', 'what such a finding means'],
  ['users-yml inspect users.yml', 'who ends up with access to what'],
];
const exampleWidth = 28;

/** What `users-yml --help` prints. */
export function usage(): string {
  return `Usage: users-yml COMMAND

Knows what Rubrix and Argilla really do with a users.yml.

${columns(commands.map(({ name, synopsis, summary }) => [`${name} ${synopsis}`.trim(), summary]))}

For example

${columns(examples, exampleWidth)}

${columns([
  ['--help', 'this text; behind a command, its options'],
  ['--version', 'the version'],
])}
`;
}
