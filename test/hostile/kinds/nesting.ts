import { claim, digits, repeat, user, userWith, type Kinds } from './write.ts';

/** One in the other. */
export const nesting: Kinds = {
  'dashes on one line': (n) => claim + `${'- '.repeat(n)}x\n${user(0)}`,
  'brackets in brackets': (n) => `${user(0, { workspaces: '['.repeat(n) + ']'.repeat(n) })}${user(1)}`,
  'braces in braces': (n) => `${user(0, { full_name: '{a: '.repeat(n) + '}'.repeat(n) })}${user(1)}`,
  'brackets around all': (n) => claim + `${'['.repeat(n)}${']'.repeat(n)}\n`,
  'question marks on one line': (n) => claim + `- ${'? '.repeat(n)}x\n${user(0)}`,
  'brackets as keys of brackets': (n) => claim + `- ${'[? '.repeat(n)}${']'.repeat(n)}\n${user(0)}`,
  'deep lists, many times': (n) =>
    userWith(repeat(n, (number) => `k${digits(number)}: ${'['.repeat(9)}${']'.repeat(9)}\n`)),
  'deep mappings, many times': (n) =>
    userWith(repeat(n, (number) => `k${digits(number)}:\n  a:\n    b:\n      c:\n        - d\n`)),
  'lists in lists, many times': (n) => claim + repeat(n, () => `- ${'- '.repeat(9)}x\n`) + user(0),
  'deeper and deeper, and back': (n) =>
    userWith(
      repeat(n, (number) => `k${digits(number)}:\n${repeat(5, (depth) => `${' '.repeat(5 - depth + 1)}- x\n`)}`),
    ),
};

/** Tags. */
export const tags: Kinds = {
  'tags of texts': (n) =>
    repeat(n, (number) => user(number, { full_name: '!!str 12', username: `!!str u${digits(number)}` })),
  'tags that mean nothing': (n) => repeat(n, (number) => user(number, { full_name: '!ana Ana' })),
  'tags with handles that are not there': (n) => repeat(n, (number) => user(number, { api_key: '!k3y!2024' })),
  'tags of Python': (n) => repeat(n, (number) => user(number, { full_name: '!!python/object:os.system x' })),
  'tags written in full': (n) => repeat(n, (number) => user(number, { full_name: '!<tag:yaml.org,2002:str> Ana' })),
  'tags of lists': (n) => repeat(n, (number) => user(number, { workspaces: '!!seq [a]' })),
  'tags that do not fit': (n) => repeat(n, (number) => user(number, { workspaces: '!!map [a]', full_name: '!!int x' })),
  'tags without a name': (n) => repeat(n, (number) => user(number, { full_name: '! 12' })),
  'tags of users': (n) => repeat(n, (number) => `- !!map\n${user(number).replace('-', ' ')}`),
  'a long tag': (n) => user(0, { full_name: `!${'a'.repeat(n * 8)} Ana` }) + user(1),
  'a long tag of escapes': (n) => user(0, { full_name: `!${'%41'.repeat(n * 3)} Ana` }) + user(1),
  'exclamation marks': (n) => user(0, { full_name: `a ${'!'.repeat(n * 8)}` }) + user(1),
  'tags of one user': (n) => userWith(repeat(n, (number) => `k${digits(number)}: !!str x\n`)),
  sets: (n) => userWith(`s: !!set\n${repeat(n, (number) => `  ? k${digits(number)}\n`)}`),
  'sets of one member': (n) => userWith(`s: !!set\n${repeat(n, () => '  ? k\n')}`),
  'ordered mappings': (n) => userWith(`s: !!omap\n${repeat(n, (number) => `  - k${digits(number)}: x\n`)}`),
  'a set of workspaces': (n) => user(0, { workspaces: `!!set {${repeat(n, (number) => `w${digits(number)}`, ', ')}}` }),
  bytes: (n) => user(0, { full_name: `!!binary ${'QUJD'.repeat(n * 2)}` }) + user(1),
  'bytes over many lines': (n) => user(0, { full_name: `!!binary |${'\n    QUJD'.repeat(n)}` }) + user(1),
};
