import { claim, repeat, user, userWith, users, type Kinds } from './write.ts';

const inNames = (n: number, text: string): string => users(n, () => ({ full_name: `Ana${text}` }));

/** Characters that are rare, invisible or forbidden. */
export const oddCharacters: Kinds = {
  'control characters': (n) => inNames(n, '\u0007'),
  'control characters in one value': (n) => user(0, { full_name: 'a\u0001'.repeat(n * 4) }) + user(1),
  zeros: (n) => inNames(n, '\0'),
  deletes: (n) => inNames(n, '\u007f'),
  'control characters beyond ASCII': (n) => inNames(n, '\u0090'),
  'a control character above all': (n) => `# \u0001\n${users(n)}`,
  'halves of letters': (n) => inNames(n, '\ud83d'),
  'other halves of letters': (n) => inNames(n, '\ude00'),
  emoji: (n) => inNames(n, '😀👩‍👩‍👧'),
  'emoji in one value': (n) => user(0, { full_name: '😀'.repeat(n * 4), x: 'y' }) + user(1),
  'accents on one letter': (n) => user(0, { full_name: `e${'\u0301'.repeat(n * 8)}` }) + user(1),
  'accents in usernames': (n) => users(n, () => ({ username: 'e\u0301é', workspaces: '[é]' })),
  'marks that turn the direction': (n) => users(n, () => ({ username: '"\u202eana"', workspaces: '["\u2066a"]' })),
  'byte order marks in values': (n) => inNames(n, '\ufeff'),
  'byte order marks in one value': (n) => user(0, { full_name: `a${'\ufeff'.repeat(n * 8)}b` }) + user(1),
  'byte order marks above all': (n) => '\ufeff'.repeat(2) + users(n),
  'spaces of no width': (n) => users(n, () => ({ username: 'ana\u200b' })),
  'hard spaces behind values': (n) => users(n, () => ({ username: 'ana\u00a0' })),
  'hard spaces as indentation': (n) =>
    user(0) + repeat(n, (number) => user(number + 1).replaceAll('  ', '\u00a0\u00a0')),
  'wide colons': (n) => user(0) + repeat(n, (number) => user(number + 1).replaceAll(': ', '： ')),
  'round quotes': (n) => users(n, () => ({ full_name: '“Ana”', workspaces: '[‘a’]' })),
  'tabs as indentation': (n) => user(0) + repeat(n, (number) => user(number + 1).replaceAll('\n  ', '\n\t')),
  'tabs behind colons': (n) => users(n).replaceAll(': ', ':\t'),
  'tabs behind dashes': (n) => users(n).replaceAll('- ', '-\t'),
  'tabs in front of comments': (n) => users(n, () => ({ full_name: 'Ana\t# x' })),
  'tabs in one user': (n) => userWith('\tx: y\n'.repeat(n)),
  'letters beyond Latin 1 in keys': (n) => users(n, (number) => ({ api_key: `ключ${String(number)}` })),
  'private and unassigned letters': (n) => inNames(n, '\ue000\ufffe'),
  'one line of everything': (n) => claim + `- "${'a\u00a0\u200bé😀\u202e'.repeat(n)}"\n${user(0)}`,
};

/** Ends of lines, as all the world writes them. */
export const lineEnds: Kinds = {
  'CR LF': (n) => users(n).replaceAll('\n', '\r\n'),
  CR: (n) => users(n).replaceAll('\n', '\r'),
  'LF CR': (n) => users(n).replaceAll('\n', '\n\r'),
  'CR CR LF': (n) => users(n).replaceAll('\n', '\r\r\n'),
  'line ends in turn': (n) =>
    repeat(n, (number) => user(number).replaceAll('\n', ['\n', '\r\n', '\r'][number % 3] ?? '')),
  'CR LF with comments': (n) => userWith('# x\n'.repeat(n)).replaceAll('\n', '\r\n') + '  email: a@b.cd\r\n',
  'CR in one value': (n) => user(0, { full_name: 'a\r    '.repeat(n) }) + user(1),
  'next lines': (n) => users(n).replaceAll('\n', '\u0085'),
  'line separators': (n) => claim + users(n).replaceAll('\n', '\u2028'),
  'next lines in values': (n) => users(n, () => ({ full_name: 'Ana\u0085' })),
  'line separators in values': (n) => users(n, () => ({ full_name: 'Ana \u2028 Lee' })),
  'paragraph separators in one value': (n) => user(0, { full_name: `"${'a\u2029'.repeat(n * 4)}"` }) + user(1),
  'line separators before dashes': (n) => `${user(0)}  full_name: ${'a\u2028- b'.repeat(n)}\n`,
  'no line end at all': (n) =>
    claim + `- {username: ana, api_key: x, hashed_password: y, workspaces: [${'a, '.repeat(n)}]}`,
};
