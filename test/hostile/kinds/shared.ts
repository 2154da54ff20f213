import { digits, hash, hashOf, judgedFor, keyOf, nameOf, repeat, user, users, type Kinds } from './write.ts';

/** What many users have in common. */
export const sharedByUsers: Kinds = {
  'one API key': (n) => users(n, () => ({ api_key: keyOf(0) })),
  'one API key for Argilla 1.5': (n) =>
    judgedFor(
      'argilla-1.5',
      users(n, () => ({ api_key: keyOf(0) })),
    ),
  'one API key for the migrate task': (n) =>
    judgedFor(
      'argilla-migrate',
      users(n, () => ({ api_key: keyOf(0) })),
    ),
  'two API keys in turn': (n) => users(n, (number) => ({ api_key: keyOf(number % 2) })),
  'API keys of two': (n) => users(n, (number) => ({ api_key: keyOf(number >> 1) })),
  'one username': (n) => users(n, () => ({ username: 'ana' })),
  'one username for the migrate task': (n) =>
    judgedFor(
      'argilla-migrate',
      users(n, () => ({ username: 'ana' })),
    ),
  'one username, in quotes or not': (n) => users(n, (number) => ({ username: number % 2 === 0 ? 'ana' : '"ana"' })),
  'usernames of two': (n) => users(n, (number) => ({ username: nameOf(number >> 1) })),
  'one record again and again': (n) => repeat(n, () => user(0)),
  'all records twice': (n) => users(n >> 1) + users(n >> 1),
  'one API key, and usernames of two': (n) =>
    users(n, (number) => ({ username: nameOf(number >> 1), api_key: keyOf(0) })),
  'names and keys crosswise': (n) =>
    users(n, (number) => ({ username: nameOf(number % (n >> 1)), api_key: keyOf(number >> 1) })),
  'one hash': (n) => users(n, () => ({ hashed_password: hash })),
  'one hash, and usernames of two': (n) =>
    users(n, (number) => ({ username: nameOf(number >> 1), hashed_password: hash })),
  'hashes of two': (n) => users(n, (number) => ({ hashed_password: hashOf(number >> 1) })),
  'one beginning of all salts': (n) =>
    users(n, (number) => ({ hashed_password: `${hash.slice(0, -6)}${digits(number)}` })),
  'one workspace': (n) => users(n, () => ({ workspaces: '[shared]' })),
  'one workspace, listed twice by each': (n) => users(n, () => ({ workspaces: '[shared, shared]' })),
  'one workspace that is a username': (n) => users(n, () => ({ workspaces: `[${nameOf(0)}]` })),
  'the next one’s private workspace': (n) => users(n, (number) => ({ workspaces: `[${nameOf(number + 1)}]` })),
  'all private workspaces in one list': (n) => users(n) + user(n, { workspaces: `[${repeat(n, nameOf, ', ')}]` }),
  'all workspaces of the others in one list': (n) =>
    users(n, (number) => ({ workspaces: `[w${nameOf(number)}]` })) +
    user(n, { workspaces: `[${repeat(n, (number) => `w${nameOf(number)}`, ', ')}]` }),
  'super-users and many workspaces': (n) =>
    users(n, (number) => ({ workspaces: number % 2 === 0 ? null : `[w${nameOf(number)}]` })),
  'a workspace of all, and one of each that is spelt nearly so': (n) =>
    users(n, (number) => ({ workspaces: `[${spelling(0)}, ${spelling(number + 1)}]` })),
  'workspaces of eight, and nearly such': (n) =>
    users(n, (number) => ({ workspaces: `[common-${wordOf(number >> 3)}, comon-${wordOf(number)}]` })),
  'workspaces of eight and of one, which differ in the middle alone': (n) =>
    users(n, (number) => ({ workspaces: `[${inTheMiddle(number >> 3)}, ${inTheMiddle(number)}x]` })),
};

/** The same letters, each upper case or not by the bits of a number. */
function spelling(number: number): string {
  return [...'reviewsofthenewsoftoday']
    .map((each, bit) => (((number >> bit) & 1) === 1 ? each.toUpperCase() : each))
    .join('');
}

/** A number in letters. */
function wordOf(number: number): string {
  return [...digits(number)].map((digit) => String.fromCharCode(0x61 + Number(digit))).join('');
}

function inTheMiddle(number: number): string {
  return `${'ab'.repeat(10)}${wordOf(number)}${'ab'.repeat(10)}`;
}
