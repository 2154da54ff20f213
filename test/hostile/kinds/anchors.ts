import {
  claim,
  digits,
  hash,
  keyOf,
  nameOf,
  repeat,
  user,
  userWith,
  users,
  type Borrowed,
  type Kinds,
} from './write.ts';

/** A mapping that others can merge: all of a user but the name. */
const base = `- &base\n${user(0).replace('-', ' ')}`;

/** Anchors, aliases, merges. */
export const anchors: Kinds = {
  'an anchor at each user': (n) => repeat(n, (number) => `- &${nameOf(number)}\n${user(number).replace('-', ' ')}`),
  'one anchor at each user': (n) => repeat(n, (number) => `- &one\n${user(number).replace('-', ' ')}`),
  'an anchor at each value': (n) =>
    users(n, (number) => ({ full_name: `&a${digits(number)} Ana`, email: `&b${digits(number)} a@b.cd` })),
  'anchors in one user': (n) => userWith(repeat(n, (number) => `${nameOf(number)}: &a${digits(number)} x\n`)),
  'anchors at workspaces': (n) =>
    user(0, { workspaces: `[${repeat(n, (number) => `&a${digits(number)} w${digits(number)}`, ', ')}]` }),
  'one anchor in one user': (n) => userWith(repeat(n, (number) => `${nameOf(number)}: &one x\n`)),
  'aliases in one user': (n) => userWith(`a: &a x\n${repeat(n, (number) => `${nameOf(number)}: *a\n`)}`),
  'aliases as workspaces': (n) => user(0, { full_name: '&a ana', workspaces: `[${repeat(n, () => '*a', ', ')}]` }),
  'aliases as keys': (n) => userWith(`a: &a x\n${repeat(n, () => '*a : y\n')}`),
  'aliases of one user': (n) => base + repeat(n, () => '- *base\n'),
  'aliases of one value': (n) =>
    user(0, { hashed_password: `&h ${hash}` }) + repeat(n, (number) => user(number + 1, { hashed_password: '*h' })),
  'aliases of nothing': (n) => users(n, () => ({ full_name: '*nobody' })),
  'an alias before its anchor': (n) => users(n, () => ({ full_name: '*late' })) + user(n, { full_name: '&late Ana' }),
  'aliases of a long list': (n) =>
    user(0, { workspaces: `&all [${repeat(n, (number) => `w${digits(number)}`, ', ')}]` }) +
    repeat(n, (number) => user(number + 1, { workspaces: '*all' })),
  'users that merge one': (n) =>
    base + repeat(n, (number) => `- <<: *base\n  username: ${nameOf(number + 1)}\n  api_key: ${keyOf(number + 1)}\n`),
  'users that merge the one before': (n) =>
    `- &m000000\n${user(0).replace('-', ' ')}${repeat(n, (number) => `- &m${digits(number + 1)}\n  <<: *m${digits(number)}\n  ${nameOf(number)}: x\n`)}`,
  'users that merge the one before twice': (n) =>
    repeat(
      n,
      (number) =>
        `- &m${digits(number)}a\n${user(number).replace('-', ' ')}- &m${digits(number)}b {<<: [*m${digits(number)}a, *m${digits(number)}a]}\n- {<<: [*m${digits(number)}b, *m${digits(number)}b]}\n`,
    ),
  'a merge of many': (n) =>
    `${repeat(n, (number) => `- &m${digits(number)} {${nameOf(number)}: x}\n`)}${user(n)}  <<: [${repeat(n, (number) => `*m${digits(number)}`, ', ')}]\n`,
  'merges in one user': (n) => `${base}${user(1)}${repeat(n, () => '  <<: *base\n')}`,
  'merges of written mappings in one user': (n) => userWith(repeat(n, (number) => `<<: {${nameOf(number)}: x}\n`)),
  'merges of what is no mapping': (n) => users(n, () => ({ '<<': 'team' })),
  'a mapping merged into itself': (n) =>
    claim + repeat(n, (number) => `- &m${digits(number)}\n  <<: *m${digits(number)}\n  username: ${nameOf(number)}\n`),
  'equals signs as keys': (n) => userWith(repeat(n, () => '=: x\n')),
  'equals signs as values': (n) => users(n, () => ({ full_name: '=' })),
  'long names of anchors': (n) => user(0, { full_name: `&${'a'.repeat(n * 8)} Ana`, email: `*${'a'.repeat(n * 8)}` }),
  'a list that contains itself': (n) => user(0, { workspaces: `&self [${repeat(n, () => '*self', ', ')}]` }),
  'lists of lists of lists': (n) =>
    claim +
    repeat(n, (number) => {
      const level = (depth: number): string => `l${digits(number)}${String(depth)}`;
      const list = (depth: number): string => repeat(4, () => `*${level(depth)}`, ', ');
      return `- &${level(0)} [x]\n- &${level(1)} [${list(0)}]\n- &${level(2)} [${list(1)}]\n- &${level(3)} [${list(2)}]\n`;
    }),
};

/**
 * What these files mean grows with the square of their length; how much of it is read has a bound
 * (`server/src/yaml/limits.ts`).
 */
export const borrowedByAnchors: Borrowed = {
  'aliases of a long list': (n) => n * repeat(n, (number) => `w${digits(number)}`, ', ').length,
  'users that merge the one before': (n) =>
    Array.from({ length: n }, (_, before) => user(0).length + before * `${nameOf(0)}: x`.length).reduce(
      (sum, length) => sum + length,
      0,
    ),
};
