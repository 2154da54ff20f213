import { claim, digits, judgedFor, nameOf, repeat, user, users, type Kinds } from './write.ts';

const inBrackets = (n: number, each: (number: number) => string, between = ', '): string =>
  user(0, { workspaces: `[${repeat(n, each, between)}]` });
const below = (n: number, each: (number: number) => string): string =>
  user(0, { workspaces: '' }) + repeat(n, (number) => `  - ${each(number)}\n`);
const team = (number: number): string => `team-${digits(number)}`;

/** The workspaces of one user, many or many times. */
export const workspacesOfOneUser: Kinds = {
  'workspaces on one line': (n) => inBrackets(n, team),
  'workspaces in quotes on one line': (n) => inBrackets(n, (number) => `"${team(number)}"`),
  'workspaces in brackets, one a line': (n) => inBrackets(n, team, ',\n    '),
  'workspaces below': (n) => below(n, team),
  'workspaces below, in quotes': (n) => below(n, (number) => `'${team(number)}'`),
  'workspaces below, further in': (n) =>
    user(0, { workspaces: '' }) + repeat(n, (number) => `      - ${team(number)}\n`),
  'workspaces of the migrate task': (n) => judgedFor('argilla-migrate', inBrackets(n, team)),
  'workspaces of Argilla 1.5': (n) => judgedFor('argilla-1.5', inBrackets(n, team)),
  'each workspace twice on one line': (n) => inBrackets(n, (number) => team(number >> 1)),
  'each workspace twice, below': (n) => below(n, (number) => team(number >> 1)),
  'all workspaces twice on one line': (n) => inBrackets(n, (number) => team(number % (n >> 1))),
  'one workspace on one line': (n) => inBrackets(n, () => 'team'),
  'one workspace below': (n) => below(n, () => 'team'),
  'one workspace for the migrate task': (n) =>
    judgedFor(
      'argilla-migrate',
      inBrackets(n, () => 'team'),
    ),
  'bad workspaces on one line': (n) => inBrackets(n, (number) => `a b ${digits(number)}`),
  'bad workspaces below': (n) => below(n, (number) => `Équipe ${digits(number)}`),
  'capitals for the migrate task': (n) =>
    judgedFor(
      'argilla-migrate',
      inBrackets(n, (number) => `Team-${digits(number)}`),
    ),
  'empty workspaces on one line': (n) => inBrackets(n, () => '""'),
  'empty workspaces below': (n) => below(n, () => "''"),
  'empty workspaces of Argilla 1.5': (n) =>
    judgedFor(
      'argilla-1.5',
      inBrackets(n, () => '""'),
    ),
  'items without text': (n) => claim + below(n, () => ''),
  'items that are no text': (n) => inBrackets(n, (number) => ['0x10', 'no', '1_000', '~'][number % 4] ?? ''),
  'dates among workspaces': (n) => inBrackets(n, (number) => `${String(1000 + number)}-01-02`),
  'lists among workspaces': (n) => inBrackets(n, (number) => `[${team(number)}]`),
  'mappings among workspaces': (n) => inBrackets(n, (number) => `{a: ${team(number)}}`),
  'pairs among workspaces': (n) => claim + inBrackets(n, (number) => `${team(number)}: x`),
  'commas without workspaces': (n) => user(1) + inBrackets(n, () => '', ','),
  'workspaces without commas': (n) => user(1) + inBrackets(n, (number) => `"${team(number)}"`, ' '),
  'workspaces as one text': (n) => user(0, { workspaces: repeat(n, team, ', ') }),
  'workspaces as one text in quotes': (n) => user(0, { workspaces: `"${repeat(n, team, ';')}"` }),
  'one very long workspace': (n) => user(0, { workspaces: `[${'w'.repeat(n * 8)}]` }),
  'usernames of others as workspaces': (n) => users(8) + inBrackets(n, (number) => nameOf(number % 8)),
  'workspaces with comments behind': (n) => below(n, (number) => `${team(number)} # ${digits(number)}`),
  'workspaces with comments between': (n) => below(n, (number) => `${team(number)}\n    # ${digits(number)}`),
  'workspaces with blank lines between': (n) => below(n, (number) => `${team(number)}\n`),
  'brackets with comments between': (n) => inBrackets(n, team, ', # more\n    '),
  'lists of many users': (n) => users(n, (number) => ({ workspaces: `[a, b, c, d, ${team(number)}, a]` })),
};
