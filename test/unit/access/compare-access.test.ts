import assert from 'node:assert/strict';
import { noFile } from '../../../server/src/access/access-side.ts';
import { compareAccess } from '../../../server/src/access/compare-access.ts';
import type { UserChange } from '../../../server/src/access/user-change.ts';
import type { ServerName } from '../../../server/src/common/servers.ts';
import { finish } from '../../../server/src/common/steps.ts';
import { changesOf, sideOf } from './sides.ts';

/** A hash of cost 10 for each name. Nobody knows the passwords. */
const hashOf = (name: string) => `$2b$10$${name.padEnd(22, 'x').slice(0, 21)}u${'H'.repeat(31)}`;
const keyOf = (name: string) => `${name}-8fW2kqZtR4mNvB3xT5pLs9`;

/** A user with a hash and key of its own, in `team` alone; other fields as given, null for one that is left out. */
function user(name: string, fields: Readonly<Record<string, string | null>> = {}): string {
  const usual = { hashed_password: hashOf(name), api_key: keyOf(name), workspaces: '[team]' };
  const all: Readonly<Record<string, string | null>> = { ...usual, ...fields };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [`  ${key}: ${value}\n`]));
  return `- username: ${name}\n${lines.join('')}`;
}

const told = (change: UserChange) => {
  const { username, kind, from, superuser, disabled, gained, lost, credentials, signsInAs, widens, narrows } = change;
  const pairs: Readonly<Record<string, readonly unknown[]>> = { superuser, disabled, signsInAs };
  const differing = Object.entries(pairs).filter(([, [was, is]]) => was !== null && is !== null && was !== is);
  return {
    [`${kind} ${username}`]: {
      ...(from === null ? {} : { from }),
      ...Object.fromEntries(differing),
      ...(gained.length === 0 ? {} : { gained: gained.join() }),
      ...(lost.length === 0 ? {} : { lost: lost.join() }),
      ...(credentials.length === 0 ? {} : { credentials: credentials.join() }),
      ...(widens ? { widens } : {}),
      ...(narrows ? { narrows } : {}),
    },
  };
};
const all = (changes: readonly UserChange[]) => Object.assign({}, ...changes.map(told)) as unknown;

const [ana, ben, carla] = [user('ana'), user('ben'), user('carla')];
const widens = true;
const narrows = true;

type Row = readonly [title: string, before: string, after: string, changes: object, server?: ServerName];

const rows: readonly Row[] = [
  ['the same text', ana + ben, ana + ben, {}],
  ['another order of users', ana + ben, ben + ana, {}],
  [
    'another order of keys',
    ana,
    `- workspaces: [team]\n  api_key: ${keyOf('ana')}\n  hashed_password: ${hashOf('ana')}\n  username: ana\n`,
    {},
  ],
  ['another order of workspaces', user('ana', { workspaces: '[a, b]' }), user('ana', { workspaces: '[b, a]' }), {}],
  ['a workspace twice', user('ana', { workspaces: '[a]' }), user('ana', { workspaces: '[a, a]' }), {}],
  ['the private workspace listed', user('ana', { workspaces: '[a]' }), user('ana', { workspaces: '[a, ana]' }), {}],
  ['a name that is shown', user('ana', { full_name: 'Ana' }), user('ana', { full_name: 'Ana B.' }), {}],
  ['disabled written out', ana, user('ana', { disabled: 'false' }), {}],
  ['a hash in another spelling', ana, user('ana', { hashed_password: hashOf('ana').replace('$2b', '$2y') }), {}],
  ['a record that a later one replaces', ana + ben, user('ana', { workspaces: '[other]' }) + ben + ana, {}],
  ['a new user', ana, ana + ben, { 'added ben': { gained: 'ben,team', widens } }],
  ['a user less', ana + ben, ana, { 'removed ben': { lost: 'ben,team', narrows } }],
  ['a workspace more', ana, user('ana', { workspaces: '[team, b]' }), { 'changed ana': { gained: 'b', widens } }],
  ['a workspace less', ana, user('ana', { workspaces: '[]' }), { 'changed ana': { lost: 'team', narrows } }],
  [
    'a list that is gone',
    ana + ben,
    user('ana', { workspaces: null }) + ben,
    { 'changed ana': { superuser: [false, true], gained: ',ben', widens } },
  ],
  [
    'a list that has come',
    user('ana', { workspaces: null }) + ben,
    ana + ben,
    { 'changed ana': { superuser: [true, false], lost: ',ben', narrows } },
  ],
  [
    'workspaces that only a super-user gains',
    user('root', { workspaces: null }) + ana,
    user('root', { workspaces: null }) + ana + ben,
    { 'added ben': { gained: 'ben,team', widens } },
  ],
  ['a user disabled', ana, user('ana', { disabled: 'true' }), { 'changed ana': { disabled: [false, true], narrows } }],
  ['a user enabled', user('ana', { disabled: 'yes' }), ana, { 'changed ana': { disabled: [true, false], widens } }],
  [
    'a new password',
    ana,
    user('ana', { hashed_password: hashOf('other') }),
    { 'changed ana': { credentials: 'password' } },
  ],
  ['a new key', ana, user('ana', { api_key: keyOf('other') }), { 'changed ana': { credentials: 'api_key' } }],
  [
    'the key of another user',
    ana + ben,
    ana + user('ben', { api_key: keyOf('ana') }),
    { 'changed ben': { credentials: 'api_key', signsInAs: ['ben', 'ana'], widens } },
  ],
  [
    'a shared key that is replaced for its second user',
    ana + user('ben', { api_key: keyOf('ana') }),
    ana + ben,
    { 'changed ben': { credentials: 'api_key', signsInAs: ['ana', 'ben'] } },
  ],
  [
    'a shared key that is replaced for its first user, so that it opens the second one’s account',
    ana + user('ben', { api_key: keyOf('ana') }),
    user('ana', { api_key: keyOf('new') }) + user('ben', { api_key: keyOf('ana') }),
    {
      'changed ana': { credentials: 'api_key' },
      'changed ben': { signsInAs: ['ana', 'ben'], widens },
    },
  ],
  [
    'another order of two users who share a key',
    ana + user('ben', { api_key: keyOf('ana') }),
    user('ben', { api_key: keyOf('ana') }) + ana,
    {
      'changed ana': { signsInAs: ['ana', 'ben'], widens },
      'changed ben': { signsInAs: ['ana', 'ben'], widens },
    },
  ],
  [
    'the key of a user who is gone',
    ana + ben,
    user('ana', { api_key: keyOf('ben') }),
    { 'changed ana': { credentials: 'api_key', widens }, 'removed ben': { lost: 'ben,team', narrows } },
  ],
  [
    'keys that change places',
    ana + ben,
    user('ana', { api_key: keyOf('ben') }) + user('ben', { api_key: keyOf('ana') }),
    { 'changed ana': { credentials: 'api_key', widens }, 'changed ben': { credentials: 'api_key', widens } },
  ],
  [
    'a user renamed',
    ana + ben,
    ana + ben.replace('ben', 'benno'),
    { 'renamed benno': { from: 'ben', signsInAs: ['ben', 'benno'], gained: 'benno', lost: 'ben', widens, narrows } },
  ],
  [
    'a user renamed who has a new key, too',
    ana + ben,
    ana + user('benno', { hashed_password: hashOf('ben') }),
    {
      'renamed benno': {
        from: 'ben',
        signsInAs: ['ben', 'benno'],
        gained: 'benno',
        lost: 'ben',
        credentials: 'api_key',
        widens,
        narrows,
      },
    },
  ],
  [
    'a user renamed whose key another one shares',
    ana + user('ben', { api_key: keyOf('ana') }),
    ana.replace('ana', 'anna') + user('ben', { api_key: keyOf('ana') }),
    {
      // ben signs in as the same person as before
      'renamed anna': { from: 'ana', signsInAs: ['ana', 'anna'], gained: 'anna', lost: 'ana', widens, narrows },
    },
  ],
  [
    'two users who may have been the one that is gone',
    ana,
    user('ben', { api_key: keyOf('ana') }) + user('carla', { hashed_password: hashOf('ana') }),
    {
      'removed ana': { lost: 'ana,team', narrows },
      'added ben': { gained: 'ben,team', widens },
      'added carla': { gained: 'carla,team', widens },
    },
  ],
  [
    'a user who may have been each of two that are gone',
    ana + ben,
    user('carla', { api_key: keyOf('ana'), hashed_password: hashOf('ben') }),
    {
      'removed ana': { lost: 'ana,team', narrows },
      'removed ben': { lost: 'ben,team', narrows },
      'added carla': { gained: 'carla,team', widens },
    },
  ],
  [
    'a new user with the hash that many have, while one of them is gone',
    ana + user('ben', { hashed_password: hashOf('ana') }),
    user('carla', { hashed_password: hashOf('ana') }) + user('ben', { hashed_password: hashOf('ana') }),
    { 'removed ana': { lost: 'ana,team', narrows }, 'added carla': { gained: 'carla,team', widens } },
  ],
  [
    'users with one text that is no hash',
    user('ana', { hashed_password: 'secret' }),
    user('ben', { hashed_password: 'secret' }),
    { 'removed ana': { lost: 'ana,team', narrows }, 'added ben': { gained: 'ben,team', widens } },
  ],
  [
    'two renamed at once, to each other’s names',
    ana + ben,
    ana.replace('ana', 'ben') + ben.replace('ben', 'ana'),
    {
      // both names are there before and after: what is certain is that each has other credentials
      'changed ana': { credentials: 'password,api_key', widens },
      'changed ben': { credentials: 'password,api_key', widens },
    },
  ],
  [
    'superuser: false where it is read',
    user('ana', { superuser: 'true' }),
    ana,
    { 'changed ana': { superuser: [true, false], narrows } },
    'argilla-1.5',
  ],
  ['superuser where nobody reads it', user('ana', { superuser: 'true' }), ana, {}, 'rubrix-0.18'],
  ['disabled, which the task drops', user('ana', { disabled: 'true' }), ana, {}, 'argilla-migrate'],
];

describe('what changes of whose access', () => {
  for (const [title, before, after, expected, server] of rows) {
    it(`${title}${server === undefined ? '' : `: ${server}`}`, () => {
      assert.deepEqual(all(changesOf(before, after, server)), expected);
    });
  }

  it('is told in the order of names', () => {
    const changes = changesOf(carla + ana, ben + user('aaron') + carla);
    assert.deepEqual(
      changes.map(({ username }) => username),
      ['aaron', 'ana', 'ben'],
    );
  });

  it('is everything where there was no file, or none is left', () => {
    assert.deepEqual(all(finish(compareAccess(noFile, sideOf(ana)))), { 'added ana': { gained: 'ana,team', widens } });
    assert.deepEqual(all(finish(compareAccess(sideOf(ana), noFile))), { 'removed ana': { lost: 'ana,team', narrows } });
  });

  it('is everything where the server does not start with a file', () => {
    assert.deepEqual(all(changesOf(`${ana}- username: Ben\n`, ana)), { 'added ana': { gained: 'ana,team', widens } });
  });

  it('has no secret in it, also where one stands among the names', () => {
    const key = 'workspace0and0key';
    const changes = changesOf(ana, user('ana', { workspaces: `[${key}]` }) + user('ben', { api_key: key }));
    assert.deepEqual(changes[0]?.gained, ['***']);
    const renamed = changesOf(user(key), user('ben', { api_key: key, hashed_password: hashOf(key) }));
    assert.deepEqual([renamed[0]?.from, renamed[0]?.lost], ['***', ['***']]);
  });

  it('leaves out what each super-user gains where they are very many', () => {
    const many = Array.from({ length: 1001 }, (_, index) => user(`u${index}`, { workspaces: null })).join('');
    const added = changesOf(ana, many);
    assert.deepEqual([added[1]?.username, added[1]?.gained, added[1]?.all, added[1]?.widens], ['u0', [], true, true]);
    const removed = changesOf(many, ana);
    assert.deepEqual([removed[1]?.lost, removed[1]?.all, removed[1]?.narrows], [[], true, true]);
    assert.equal(changesOf(many, many + ana)[0]?.all, false);
  });
});
