import { digits, nameOf, repeat, type Kinds } from './write.ts';

/** `users.yml` of other programs, some of which look much like ours. */
export const foreign: Kinds = {
  'fixtures of another program': (n) =>
    repeat(
      n,
      (number) =>
        `${nameOf(number)}:\n  id: ${String(number)}\n  email: ${nameOf(number)}@example.org\n  admin: false\n`,
    ),
  'a list of people': (n) =>
    repeat(n, (number) => `- name: ${nameOf(number)}\n  uid: ${digits(number)}\n  groups: [wheel, audio]\n`),
  'users of an operating system': (n) =>
    `users:\n${repeat(n, (number) => `  - username: ${nameOf(number)}\n    password: x\n    shell: /bin/bash\n    groups: [a]\n`)}`,
  'users with two of our keys': (n) =>
    repeat(n, (number) => `- username: ${nameOf(number)}\n  email: a@b.cd\n  role: admin\n  id: ${digits(number)}\n`),
  'users with nearly our keys': (n) =>
    repeat(
      n,
      (number) =>
        `- login: ${nameOf(number)}\n  passwrd: x\n  apikeys: y\n  spaces: [a]\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n`,
    ),
  'many keys, none of them ours': (n) => `- ${repeat(n, (number) => `k${digits(number)}: x\n`, '  ')}`,
  'many keys in braces, none of them ours': (n) => `- {${repeat(n, (number) => `k${digits(number)}: x`, ', ')}}\n`,
  'JSON of another program': (n) =>
    `[${repeat(n, (number) => JSON.stringify({ id: number, name: nameOf(number) }), ',')}]`,
  'one long line': (n) => `a: ${'word '.repeat(n * 4)}\n`,
  'one long line of quotes': (n) => `a: ${`"b' `.repeat(n * 4)}\n`,
  'one long line of dashes': (n) => `${'- '.repeat(n * 4)}\n`,
  'one long line of blanks': (n) => `a:${' '.repeat(n * 16)}b\n`,
  'one long line of tabs': (n) => `${'\t'.repeat(n * 16)}b\n`,
  'one long word of nearly our key': (n) => `- ${'hashed_password'.repeat(n)}: x\n`,
  'words without keys': (n) => repeat(n, (number) => `${nameOf(number)} and ${digits(number)}\n`),
  'a file that says it is none of ours': (n) =>
    `# users-yml: ignore\n${repeat(n, (number) => `- username: ${nameOf(number)}\n  hashed_password: x\n  api_key: y\n`)}`,
  'comments alone': (n) => repeat(n, (number) => `# ${digits(number)}\n`),
  'blank lines alone': (n) => '\n'.repeat(n * 4),
};
