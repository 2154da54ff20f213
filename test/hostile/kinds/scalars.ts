import { claim, digits, indented, repeat, user, users, type Kinds } from './write.ts';

const long = (key: string, value: string): string => user(0, { [key]: value }) + user(1);
const block = (key: string, style: string, lines: string): string =>
  `${user(0, { [key]: style })}${indented(lines, 4)}${user(1)}`;

/** Long values, in all the ways in which YAML writes them. */
export const longValues: Kinds = {
  'a long full name': (n) => long('full_name', 'Ana'.repeat(n * 3)),
  'a full name of many words': (n) => long('full_name', `Ana${' von'.repeat(n * 2)}`),
  'a full name over many lines': (n) => long('full_name', `Ana${repeat(n, (number) => `\n    ${digits(number)}`)}`),
  'a long username': (n) => long('username', 'a'.repeat(n * 8)),
  'a long username with a bad end': (n) => long('username', `${'a'.repeat(n * 8)}!`),
  'a long API key': (n) => long('api_key', 'k3'.repeat(n * 4)),
  'a long API key with a bad end': (n) => long('api_key', `${'k3'.repeat(n * 4)}é`),
  'a long API key of blanks': (n) => long('api_key', `"a${' '.repeat(n * 8)}b"`),
  'a long hash': (n) => long('hashed_password', `$2b$12$${'a'.repeat(n * 8)}`),
  'a long password of other signs': (n) => long('hashed_password', `"${'$2b$'.repeat(n * 2)}"`),
  'a long htpasswd line': (n) => long('hashed_password', `${'ana:'.repeat(n * 2)}$apr1$abc$def`),
  'a long placeholder': (n) => long('hashed_password', `"<${'<'.repeat(n * 8)}"`),
  'a long template': (n) => long('api_key', `"{{${' }'.repeat(n * 4)}"`),
  'a long variable': (n) => long('api_key', `"$${'A'.repeat(n * 8)}-"`),
  'many words for the key': (n) => long('api_key', `${'your-'.repeat(n * 2)}x`),
  'a long address': (n) => long('email', `${'a'.repeat(n * 8)}@example.org`),
  'a long address without an end': (n) => long('email', `a@${'a.'.repeat(n * 4)}`),
  'an address of points': (n) => long('email', `${'a.'.repeat(n * 4)}@${'b.'.repeat(n * 4)}`),
  'signs of mail addresses': (n) => long('email', `"a${'@'.repeat(n * 8)}"`),
  'a long unknown key': (n) => long('k'.repeat(n * 8), 'x'),
  'a long key in quotes': (n) => long(`"${'k '.repeat(n * 4)}"`, 'x'),
  'a key over many lines': (n) => user(0) + `  "${repeat(n, (number) => `${digits(number)}\n    `)}": x\n` + user(1),
  'colons in one value': (n) => long('full_name', 'a:b'.repeat(n * 3)),
  'an address of the web': (n) => long('full_name', `https://example.org/${'a/b?c=d&'.repeat(n)}`),
  'double quotes over many lines': (n) => long('full_name', `"Ana${repeat(n, (number) => `\n    ${digits(number)}`)}"`),
  'double quotes over blank lines': (n) => long('full_name', `"Ana${'\n'.repeat(n)}    x"`),
  'single quotes over many lines': (n) => long('full_name', `'Ana${repeat(n, (number) => `\n    ${digits(number)}`)}'`),
  escapes: (n) => long('full_name', `"${'\\x41'.repeat(n * 2)}"`),
  'escapes of letters': (n) => long('api_key', `"${'\\t'.repeat(n * 4)}"`),
  'escapes of line ends': (n) => long('full_name', `"Ana${'\\\n    '.repeat(n)}x"`),
  'escapes of halves of letters': (n) => long('api_key', `"${'\\ud83d\\ude00'.repeat(n)}"`),
  'quotes in quotes': (n) => long('full_name', `'${"''".repeat(n * 4)}'`),
  'a literal block': (n) =>
    block(
      'full_name',
      '|',
      repeat(n, (number) => `${digits(number)}\n`),
    ),
  'a folded block': (n) =>
    block(
      'full_name',
      '>',
      repeat(n, (number) => `${digits(number)}\n`),
    ),
  'a block that is indented by a number': (n) =>
    block(
      'full_name',
      '|2',
      repeat(n, (number) => `${' '.repeat(number % 5)}x\n`),
    ),
  'a block that keeps its blank lines': (n) => block('full_name', '|+', `x\n${'\n'.repeat(n)}`),
  'a block without its blank lines': (n) => block('full_name', '>-', `x\n${'\n'.repeat(n)}`),
  'a block of one long line': (n) => block('hashed_password', '|', `${'word '.repeat(n * 2)}\n`),
  'a hash in a block for each': (n) => users(n, () => ({ hashed_password: '|\n    $2b$12$abc' })),
  'blocks in one user': (n) => user(0) + repeat(n, (number) => `  k${digits(number)}: |\n    x\n`) + user(1),
  'blocks at the end': (n) => users(n, () => ({ workspaces: null, full_name: '|+\n    Ana\n\n' })),
  'a block for all users': (n) => claim + `- |\n${indented(users(n), 2)}`,
  'one long word': (n) => claim + `- ${'w'.repeat(n * 16)}\n${user(0)}`,
  'one long line of words': (n) => claim + `- ${'word '.repeat(n * 4)}\n${user(0)}`,
};
