import { claim, hash, indented, judgedFor, keyOf, nameOf, repeat, user, users, type Kinds } from './write.ts';

const published = '$2y$12$MPcRR71ByqgSI8AaqgxrMeSdrD4BcxDIdYkr.ePQoKz7wsGK7SAca';

/** Many users, each with the same mistake. */
export const manyUsers: Kinds = {
  'sound users': (n) => users(n),
  'sound users for Argilla 1.5': (n) => judgedFor('argilla-1.5', users(n)),
  'sound users for the migrate task': (n) => judgedFor('argilla-migrate', users(n)),
  'super-users': (n) => users(n, () => ({ workspaces: null })),
  'super-users of Argilla 1.5': (n) =>
    judgedFor(
      'argilla-1.5',
      users(n, () => ({ workspaces: null })),
    ),
  'super-users who list nothing': (n) => users(n, () => ({ workspaces: '' })),
  'disabled users': (n) => users(n, () => ({ disabled: 'true' })),
  'disabled super-users of low cost': (n) =>
    users(n, () => ({ disabled: 'true', workspaces: null, hashed_password: hash.replace('12', '05') })),
  'hashes of low cost': (n) => users(n, () => ({ hashed_password: hash.replace('12', '04') })),
  'published hashes': (n) => users(n, () => ({ hashed_password: published })),
  'plain-text passwords': (n) => users(n, () => ({ hashed_password: 'correct horse' })),
  'placeholders for passwords': (n) => users(n, () => ({ hashed_password: '"<generated-hashed-password>"' })),
  'broken hashes': (n) => users(n, () => ({ hashed_password: hash.slice(0, -7) })),
  'usernames with spaces': (n) => users(n, (number) => ({ username: `"Ana ${nameOf(number)}"` })),
  'usernames in capitals': (n) => users(n, (number) => ({ username: nameOf(number).toUpperCase() })),
  'users without a username': (n) => repeat(n, (number) => `- api_key: ${keyOf(number)}\n  hashed_password: x\n`),
  'users without anything else': (n) => claim + repeat(n, (number) => `- username: ${nameOf(number)}\n`),
  'addresses that are none': (n) => users(n, () => ({ email: 'ana at example' })),
  'fields without a value': (n) => users(n, () => ({ full_name: '', email: '', api_key: '', hashed_password: '' })),
  'fields of wrong types': (n) =>
    users(n, () => ({ full_name: '[a]', email: '{a: b}', disabled: 'perhaps', workspaces: 'team' })),
  'words that are no text': (n) => users(n, () => ({ full_name: 'no', username: 'yes', api_key: '0123' })),
  'default API keys': (n) => users(n, () => ({ api_key: 'rubrix.apikey' })),
  'API keys made of the username': (n) => users(n, (number) => ({ api_key: `${nameOf(number)}.apikey` })),
  'API keys that can not be sent': (n) => users(n, (number) => ({ api_key: `"${keyOf(number)} "` })),
  'everything wrong at once': (n) =>
    users(n, (number) => ({
      username: `"Ana ${nameOf(number)}"`,
      email: 'none',
      disabled: 'true',
      fullname: 'Ana',
      workspaces: '["", "", a b, a b]',
      api_key: '0123',
      hashed_password: 'secret',
    })),
  'users whom the migrate task refuses': (n) =>
    judgedFor(
      'argilla-migrate',
      users(n, () => ({ workspaces: '[Team A, Team A]', email: 'x', disabled: 'true' })),
    ),
  'texts in place of users': (n) => claim + repeat(n, (number) => `- ${nameOf(number)}\n`),
  'numbers in place of users': (n) => claim + repeat(n, (number) => `- ${String(1000 + number)}\n`),
  'entries with nothing in them': (n) => claim + repeat(n, () => '-\n'),
  'lists in place of users': (n) => claim + repeat(n, (number) => `- - ${nameOf(number)}\n  - b\n`),
  'users behind two dashes': (n) => claim + repeat(n, (number) => `- ${indented(user(number), 2).trimStart()}`),
  'entries that are not closed': (n) => claim + repeat(n, (number) => `- {username: ${nameOf(number)}\n`),
  'a list that is indented': (n) => indented(users(n), 2),
  'a list below a key': (n) => `users:\n${indented(users(n), 2)}`,
  'a list below a key at column 0': (n) => `users:\n${users(n)}`,
  'users without their dashes': (n) => users(n).replaceAll('- ', '  '),
  'users below their names': (n) =>
    claim + repeat(n, (number) => `${nameOf(number)}:\n${user(number, { username: null }).replace('-', ' ')}`),
  'users in paragraphs of their own': (n) => repeat(n, (number) => `${user(number)}\n`),
  'keys further and further in': (n) =>
    repeat(n, (number) =>
      user(number, { ' full_name': 'Ana' }).replace('   full_name', `${' '.repeat(3 + (number % 7))}full_name`),
    ),
  'dashes without a space': (n) => user(0) + repeat(n, (number) => user(number + 1).replace('- ', '-')),
  'long dashes': (n) => user(0) + repeat(n, (number) => user(number + 1).replace('- ', '– ')),
  'keys without a space': (n) => user(0) + repeat(n, (number) => user(number + 1).replace('api_key: ', 'api_key:')),
  'keys without a colon': (n) => user(0) + repeat(n, (number) => user(number + 1).replace('api_key: ', 'api_key ')),
  'conflicts of a merge': (n) =>
    repeat(n, (number) => `<<<<<<< HEAD\n${user(number)}=======\n${user(number)}>>>>>>> other\n`),
};
