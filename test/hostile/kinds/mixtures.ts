import { hashOf, keyOf, nameOf, repeat, user, users, type Kinds } from './write.ts';

/** Several things at once. */
export const mixtures: Kinds = {
  'sound users between broken ones': (n) =>
    repeat(n, (number) => (number % 2 === 0 ? user(number) : user(number, { full_name: '"x' }))),
  'one API key in a list that is indented': (n) =>
    users(n, () => ({ api_key: keyOf(0) }))
      .replace(/^/gm, '  ')
      .trimEnd() + '\n',
  'one username behind a second document': (n) => `${users(n, () => ({ username: 'ana' }))}---\n${user(0)}`,
  'comments and shared keys': (n) =>
    repeat(n, (number) => `# ${nameOf(number)}\n${user(number, { api_key: keyOf(0) })}\n`),
  'suppressed copies': (n) => repeat(n, () => user(0).replace('\n', ' # users-yml-disable-line duplicate-username\n')),
  'workspaces of all by all': (n) =>
    users(n, (number) => ({ workspaces: `[${repeat(6, (next) => nameOf((number + next) % n), ', ')}]` })),
  'anchors and shared names': (n) => repeat(n, (number) => user(0, { full_name: `&a${String(number)} Ana` })),
  'CR LF, quotes and shared keys': (n) =>
    users(n, () => ({ api_key: `"${keyOf(0)}"`, username: '"ana"' })).replaceAll('\n', '\r\n'),
  'blocks and comments': (n) => repeat(n, (number) => `${user(number, { full_name: '|' })}    Ana\n  # x\n\n`),
  'users as others write them': (n) =>
    repeat(
      n,
      (number) =>
        `-   "api_key":   '${keyOf(number)}'\n    "username": ${nameOf(number)}\n    'hashed_password': "${hashOf(number)}"\n    workspaces:\n    - a\n    - b\n`,
    ),
};
