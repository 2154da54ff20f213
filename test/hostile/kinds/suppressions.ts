import { digits, repeat, user, userWith, users, type Kinds } from './write.ts';

const codes = ['super-user', 'weak-cost', 'unknown-key', 'duplicate-key', 'not-bcrypt'];
const codeAt = (number: number): string => codes[number % codes.length] ?? '';

/** Comments that speak to us. */
export const suppressions: Kinds = {
  'suppressions that are needed': (n) =>
    repeat(
      n,
      (number) =>
        `- username: u${digits(number)} # users-yml-disable-line super-user\n  hashed_password: x\n  api_key: y\n`,
    ),
  'suppressions that are not needed': (n) => users(n, () => ({ full_name: 'Ana # users-yml-disable-line super-user' })),
  'suppressions of the next line': (n) =>
    repeat(n, (number) => `# users-yml-disable-next-line super-user\n${user(number, { workspaces: null })}`),
  'suppressions in one user': (n) => userWith(repeat(n, () => '# users-yml-disable-line unknown-key\n')),
  'suppressions at keys of one user': (n) =>
    userWith(repeat(n, (number) => `k${digits(number)}: x # users-yml-disable-line unknown-key\n`)),
  'codes of one suppression': (n) => user(0, { full_name: `Ana # users-yml-disable-line ${repeat(n, codeAt, ', ')}` }),
  'unknown codes of one suppression': (n) =>
    user(0, { full_name: `Ana # users-yml-disable-line ${repeat(n, (number) => `c${digits(number)}`, ', ')}` }),
  'unknown codes for the file': (n) =>
    `# users-yml-disable-file ${repeat(n, (number) => `c${digits(number)}`, ', ')}\n${users(2)}`,
  'equal codes for the file': (n) => `# users-yml-disable-file ${repeat(n, () => 'super-user', ' ')}\n${users(2)}`,
  'suppressions for the file': (n) => repeat(n, (number) => `# users-yml-disable-file c${digits(number)}\n`) + users(2),
  'a suppression for the file and what it hides': (n) =>
    `# users-yml-disable-file super-user\n${users(n, () => ({ workspaces: null }))}`,
  'suppressions above the list': (n) => repeat(n, () => '# users-yml-disable-line super-user\n') + users(2),
  'a long reason': (n) => user(0, { full_name: `Ana # users-yml-disable-line super-user -- ${'because '.repeat(n)}` }),
  'dashes before a reason': (n) => user(0, { full_name: `Ana # users-yml-disable-line super-user${' --x'.repeat(n)}` }),
  'words that are no codes': (n) => user(0, { full_name: `Ana # users-yml-disable-line ${'s3cret '.repeat(n)}` }),
  'blanks before the codes': (n) =>
    user(0, { full_name: `Ana # users-yml-disable-line${' '.repeat(n * 8)}super-user` }),
  'texts that look like suppressions': (n) =>
    user(0, { full_name: `"${' # users-yml-disable-line super-user'.repeat(n)}"` }),
  'blocks that look like suppressions': (n) =>
    user(0, { full_name: '|' }) + '    # users-yml-disable-line super-user\n'.repeat(n),
  'suppressions among workspaces': (n) =>
    user(0, { workspaces: '' }) +
    repeat(n, (number) => `  - w${digits(number)} # users-yml-disable-line bad-pattern\n`),
  'suppressions in brackets': (n) =>
    user(0, {
      workspaces: `[${repeat(n, (number) => `w${digits(number)}, # users-yml-disable-line bad-pattern\n    `)}]`,
    }),
  'suppressions of a list that is indented': (n) =>
    repeat(
      n,
      (number) =>
        ` # users-yml-disable-next-line super-user\n ${user(number, { workspaces: null }).replaceAll('\n ', '\n  ')}`,
    ),
  'words of a claim': (n) => `# users-yml: check ${repeat(n, (number) => `w${digits(number)}`, ', ')}\n${users(2)}`,
  claims: (n) => repeat(n, () => '# users-yml: check\n') + users(2),
  'servers that are none': (n) => repeat(n, (number) => `# users-yml: server=s${digits(number)}\n`) + users(2),
  'marks that mean nothing': (n) => users(n, () => ({ full_name: 'Ana # users-yml' })),
};
