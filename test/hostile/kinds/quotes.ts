import { digits, nameOf, repeat, user, users, type Kinds } from './write.ts';

/** Quotes and brackets that are opened and not closed, or closed and not opened. */
export const openEnds: Kinds = {
  'a single quote open at the first user': (n) => user(0, { full_name: "'Ana" }) + users(n),
  'a double quote open at the first user': (n) => user(0, { full_name: '"Ana' }) + users(n),
  'a double quote open, and escapes': (n) => user(0, { full_name: '"Ana' }) + users(n, () => ({ full_name: 'a\\b' })),
  'a single quote open at the last user': (n) => users(n) + user(n, { full_name: "'Ana" }),
  'a single quote open in each user': (n) => users(n, () => ({ full_name: "'Ana" })),
  'a double quote open in each user': (n) => users(n, () => ({ full_name: '"Ana' })),
  'quotes of both kinds open in turn': (n) => users(n, (number) => ({ full_name: number % 2 === 0 ? '"Ana' : "'Ana" })),
  'three quotes in each user': (n) => users(n, () => ({ full_name: "'''Ana" })),
  'quotes at the beginnings of users': (n) => users(n).replaceAll('- username: ', '- "username: '),
  'names in an open quote': (n) => users(n, (number) => ({ username: `"${nameOf(number)}` })),
  'a bracket open at the first user': (n) => user(0, { workspaces: '[a, b' }) + users(n),
  'a brace open at the first user': (n) => user(0, { full_name: '{a' }) + users(n),
  'a bracket open in each user': (n) => users(n, () => ({ workspaces: '[a, b' })),
  'a brace open in each user': (n) => users(n, () => ({ full_name: '{bcrypt}$2b' })),
  'brackets open one in the other': (n) => user(0, { workspaces: '[a, '.repeat(n) }) + user(1),
  'brackets open in one user': (n) => user(0) + repeat(n, (number) => `  k${digits(number)}: [a\n`) + user(1),
  'brackets that close nothing': (n) => users(n, () => ({ full_name: 'Ana ]', workspaces: ']' })),
  'brackets of the wrong kind': (n) => users(n, () => ({ workspaces: '[a}' })),
  'text behind a closed quote': (n) => users(n, () => ({ full_name: '"Ana" Lee' })),
  'text behind a closed bracket': (n) => users(n, () => ({ workspaces: '[a],' })),
  'unknown escapes': (n) => users(n, () => ({ full_name: '"a\\qb"' })),
  'escapes that are cut off': (n) => users(n, () => ({ full_name: '"\\x4"' })),
  'percent signs': (n) => users(n, () => ({ full_name: '%Ana' })),
  'at signs': (n) => users(n, () => ({ full_name: '@ana' })),
  'colons within values': (n) => users(n, () => ({ full_name: 'Ana: Lee' })),
  'stars as values': (n) => users(n, () => ({ full_name: '* star' })),
  'separators behind an open quote': (n) =>
    user(0, { full_name: '"Ana' }) + repeat(n, (number) => `${user(number)}...x\n`),
};
