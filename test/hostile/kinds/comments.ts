import { digits, indented, repeat, user, userWith, users, type Kinds } from './write.ts';

const comment = (number: number): string => `# ${digits(number)}\n`;

/** Comments and blank lines in all places. */
export const commentsAndBlanks: Kinds = {
  'comments between keys': (n) => userWith(repeat(n, comment)) + '  email: ana@example.org\n',
  'comments above an unknown key': (n) => `${userWith(repeat(n, comment))}  note: x\n`,
  'comments at column 0 above an unknown key': (n) => `${user(0)}${repeat(n, comment)}  note: x\n${user(1)}`,
  'comments and blank lines above an unknown key': (n) => `${userWith(repeat(n, () => '# x\n\n'))}  note: x\n`,
  'blank lines above an unknown key': (n) => `${user(0)}${'\n'.repeat(n)}  note: x\n${user(1)}`,
  'comments above a key at the wrong column': (n) => `${userWith(repeat(n, comment))}   note: x\n${user(1)}`,
  'comments above a text': (n) => `${userWith(repeat(n, comment))}text\n${user(1)}`,
  'comments behind the last key': (n) => userWith(repeat(n, comment)),
  'comments at column 0 between keys': (n) => `${user(0)}${repeat(n, comment)}  email: ana@example.org\n`,
  'comments above the list': (n) => repeat(n, comment) + users(2),
  'comments below the list': (n) => users(2) + repeat(n, comment),
  'comments between users': (n) => repeat(n, (number) => comment(number) + user(number)),
  'comments between two users': (n) => user(0) + repeat(n, comment) + user(1),
  'comments behind values': (n) => users(n, (number) => ({ full_name: `Ana # ${digits(number)}` })),
  'comments without a space': (n) => userWith(repeat(n, (number) => `#${digits(number)}\n`)),
  'comments further and further in': (n) =>
    userWith(repeat(n, (number) => `${' '.repeat(number % 8)}${comment(number)}`)),
  'comments of quotes': (n) => userWith(repeat(n, () => `# don't "do" that'\n`)) + user(1),
  'comments of tabs': (n) => userWith(repeat(n, () => '#\tx\n')) + '  email: ana@example.org\n',
  'one long comment': (n) => userWith(`# ${'word '.repeat(n * 2)}\n`) + user(1),
  'one long comment behind a value': (n) => user(0, { full_name: `Ana # ${'word '.repeat(n * 2)}` }) + user(1),
  'blank lines between keys': (n) => `${user(0)}${'\n'.repeat(n)}  email: ana@example.org\n`,
  'lines of spaces between keys': (n) => `${user(0)}${'    \n'.repeat(n)}  email: ana@example.org\n`,
  'lines of tabs between keys': (n) => `${user(0)}${'\t\n'.repeat(n)}  email: ana@example.org\n${user(1)}`,
  'blank lines above the list': (n) => '\n'.repeat(n) + users(2),
  'blank lines below the list': (n) => users(2) + '\n'.repeat(n),
  'blank lines between users': (n) => repeat(n, (number) => `${user(number)}\n\n\n`),
  'blanks at the ends of lines': (n) => users(n).replaceAll('\n', '   \n'),
  'blanks at the end of one line': (n) => user(0, { full_name: `Ana${' '.repeat(n * 8)}` }) + user(1),
  'blanks before a value': (n) => user(0, { full_name: `${' '.repeat(n * 8)}Ana` }) + user(1),
  'blanks before a colon': (n) => user(0, { [`full_name${' '.repeat(n * 8)}`]: 'Ana' }) + user(1),
  'deep indentation': (n) => `-${' '.repeat(n * 4)}${indented(user(0).slice(2), n * 4 + 1).trimStart()}`,
};
