import { claim, digits, indented, nameOf, repeat, user, userWith, users, type Kinds } from './write.ts';

/** A number as signs that count for nothing in a key. */
function signs(number: number): string {
  return number.toString(2).padStart(18, '0').replaceAll('0', '-').replaceAll('1', '_');
}

/** Keys of one user, many times. */
export const keysOfOneUser: Kinds = {
  'unknown keys': (n) => userWith(repeat(n, (number) => `${nameOf(number)}: x\n`)),
  'unknown keys above the others': (n) =>
    claim + `- ${repeat(n, (number) => `${nameOf(number)}: x\n`, '  ')}${user(0).replace('-', ' ')}`,
  'unknown keys of other letters': (n) => userWith(repeat(n, (number) => `名前${digits(number)}: x\n`)),
  'misspelt keys': (n) => userWith(repeat(n, (number) => `work${signs(number)}spaces: []\n`)),
  'one misspelt key': (n) => userWith(repeat(n, () => 'fullname: Ana\n')),
  'one unknown key': (n) => userWith(repeat(n, () => 'note: x\n')),
  'one known key': (n) => userWith(repeat(n, () => 'email: ana@example.org\n')),
  'one list again and again': (n) => userWith(repeat(n, (number) => `workspaces: [w${digits(number)}]\n`)),
  'unknown keys, each twice': (n) => userWith(repeat(n, (number) => `${nameOf(number >> 1)}: x\n`)),
  'users in one, without their dashes': (n) => user(0) + repeat(n, (number) => user(number + 1).replace('-', ' ')),
  'half a user again and again': (n) =>
    user(0) + repeat(n, (number) => `  username: ${nameOf(number)}\n  email: a@b.cd\n`),
  'whole numbers as keys': (n) => userWith(repeat(n, (number) => `${String(100_000 + number)}: x\n`)),
  'one number as a key': (n) => userWith(repeat(n, () => '12: x\n')),
  'numbers that are equal': (n) =>
    userWith(repeat(n, (number) => `${['1', '1.0', 'true', '0x1'][number % 4] ?? ''}: x\n`)),
  'numbers with points as keys': (n) => userWith(repeat(n, (number) => `${String(number)}.5: x\n`)),
  'octal numbers as keys': (n) => userWith(repeat(n, (number) => `0${(number + 64).toString(8)}: x\n`)),
  'dates as keys': (n) => userWith(repeat(n, (number) => `${String(1000 + number)}-10-10: x\n`)),
  'no and yes as keys': (n) => userWith(repeat(n, (number) => (number % 2 === 0 ? 'no: x\n' : 'yes: x\n'))),
  'nothing as a key': (n) => userWith(repeat(n, () => '~: x\n')),
  'not-a-number as a key': (n) => userWith(repeat(n, () => '.nan: x\n')),
  'empty texts as keys': (n) => userWith(repeat(n, () => '"": x\n')),
  'keys in quotes': (n) => userWith(repeat(n, (number) => `"${nameOf(number)}": 'x'\n`)),
  'keys behind question marks': (n) => userWith(repeat(n, (number) => `? ${nameOf(number)}\n: x\n`)),
  'question marks alone': (n) => userWith(repeat(n, (number) => `? ${nameOf(number)}\n`)),
  'lists as keys': (n) => userWith(repeat(n, (number) => `? [${nameOf(number)}]\n: x\n`)),
  'mappings as keys': (n) => userWith(repeat(n, (number) => `{a: ${nameOf(number)}}: x\n`)),
  'keys without a value': (n) => userWith(repeat(n, (number) => `${nameOf(number)}:\n`)),
  'one key without a colon': (n) => userWith(`${repeat(n, (number) => `${nameOf(number)}: x\n`)}colon\n`),
  'keys on one line, in braces': (n) =>
    `${claim}- {username: ana, hashed_password: x, api_key: y, workspaces: [], ${repeat(n, (number) => `${nameOf(number)}: x`, ', ')}}\n`,
  'repeated keys in braces': (n) =>
    `${claim}- {username: ana, hashed_password: x, api_key: y, workspaces: [], ${repeat(n, () => 'email: x', ', ')}}\n`,
  'keys in braces, one a line': (n) =>
    `${claim}- {username: ana, hashed_password: x, api_key: y, workspaces: [],\n${repeat(n, (number) => `   ${nameOf(number)}: x`, ',\n')}}\n`,
  'keys in braces without values': (n) =>
    `${claim}- {username: ana, hashed_password: x, api_key: y, workspaces: [], ${repeat(n, nameOf, ', ')}}\n`,
  'keys named like what JavaScript has': (n) =>
    userWith(repeat(n, (number) => `${['__proto__', 'constructor', 'toString'][number % 3] ?? ''}: x\n`)),
  'keys with tags': (n) => userWith(repeat(n, (number) => `!!str ${nameOf(number)}: x\n`)),
  'bytes as keys': (n) =>
    userWith(repeat(n, (number) => `!!binary ${Buffer.from(digits(number)).toString('base64')}: x\n`)),
  'mappings as values': (n) => userWith(repeat(n, (number) => `${nameOf(number)}:\n  a: b\n`)),
  'a mapping with many keys as a value': (n) =>
    userWith(
      `meta:\n${indented(
        repeat(n, (number) => `${nameOf(number)}: x\n`),
        2,
      )}`,
    ),
  'a mapping for workspaces': (n) =>
    claim +
    users(1, () => ({
      workspaces: `\n${indented(
        repeat(n, (number) => `${nameOf(number)}: true\n`),
        4,
      ).trimEnd()}`,
    })),
  'unknown keys in many users': (n) => users(n, (number) => ({ [nameOf(number)]: 'x', fullname: 'Ana' })),
};
