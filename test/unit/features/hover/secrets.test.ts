import assert from 'node:assert/strict';
import { serverNames, type ServerName } from '../../../../server/src/common/servers.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { documentSymbols } from '../../../../server/src/features/outline/document-symbols.ts';
import { readFile, someHash, user } from '../../../support/users.ts';
import { hoverIn, hoverOf } from './hover-at.ts';

const ofCost = (cost: string): string => someHash.replace('$12$', `$${cost}$`);
const http500 = 'Every sign-in of this user will be an HTTP 500';
const octal = 'Read as an integer (YAML 1.1), which makes another text of it. Quotes keep the text.';

const hashes: readonly (readonly [string, readonly string[], ServerName?])[] = [
  [someHash, ['A bcrypt hash, `$2b$`, of cost 12. One sign-in takes about 0.25 s.']],
  [
    someHash.replace('2b', '2y').replace('12', '14'),
    ['A bcrypt hash, `$2y$`, of cost 14. One sign-in takes about 1 s.'],
  ],
  [
    ofCost('05'),
    [
      'A bcrypt hash, `$2b$`, of cost 5. One sign-in takes about 2 ms.',
      'Cost 5 is low: the password is quickly guessed from the hash. 10 to 14 are recommended.',
    ],
  ],
  [
    ofCost('18'),
    [
      'A bcrypt hash, `$2b$`, of cost 18.',
      'Cost 18 is high: each login blocks the server for about 16 seconds. 10 to 14 are recommended.',
    ],
  ],
  [ofCost('32'), [`${http500}: its cost 32 is not between 4 and 31.`]],
  [someHash.slice(0, -2), [`${http500}: it is 2 characters too short.`]],
  ['$apr1$n0C4S20a$noG.3yWxH1OIKfFITgzl30', [`${http500}: it is Apache MD5 ($apr1$), not bcrypt.`]],
  ['correct horse', [`${http500}: it is not a hash at all, perhaps the password itself.`]],
  ['0123', [octal, `${http500}: it is not a hash at all, perhaps the password itself.`]],
  ['[]', ['Rubrix 0.18 does not start because of this value.']],
  ['""', ['The migrate task refuses the whole file because of this value.'], 'argilla-migrate'],
];

const keys: readonly (readonly [string, readonly string[], ServerName?])[] = [
  ['ana-8fW2kqZtR4mNvB3xT5pLs9', ['26 characters long.']],
  ['"clé 🗝"', ['5 characters long.', 'No program can sign in with it.']],
  ['0123', [octal, '2 characters long.']],
  ['1.0e+3', [octal.replace('an integer', 'a floating-point number'), '6 characters long.']],
  ['4711', ['Read as an integer (YAML 1.1); its text stays the same.', '4 characters long.']],
  ['""', ['0 characters long.', 'No program can sign in with it.']],
  ['2022-10-01', ['Rubrix 0.18 does not start because of this value.']],
  [
    'rubrix.apikey',
    [
      '13 characters long.',
      'Programs sign in with it as the built-in super-user `argilla`, not as this user.',
      '`ARGILLA_LOCAL_AUTH_DEFAULT_APIKEY`, set to something else, ends that.',
    ],
    'argilla-1.3',
  ],
];

describe('the hover on a secret', () => {
  for (const [value, lines, server] of hashes) {
    it(`hashed_password: ${value}`, () => {
      assert.deepEqual(hoverIn(user('ana', { hashed_password: `|${value}` }), server), { on: value, lines });
    });
  }

  for (const [value, lines, server] of keys) {
    it(`api_key: ${value}`, () => {
      assert.deepEqual(hoverIn(user('ana', { api_key: `|${value}` }), server), { on: value, lines });
    });
  }

  it('tells whose an API key is that several users have', () => {
    const key = { api_key: 'same-key-8fW2kqZtR4mNvB3xT5pLs9' };
    const here = { api_key: 'same-key|-8fW2kqZtR4mNvB3xT5pLs9' };
    const length = '31 characters long.';
    const shown = (text: string, server?: ServerName): unknown => hoverIn(text, server)?.lines;
    assert.deepEqual(shown(user('ana', key) + user('ben', here)), [
      length,
      'Programs sign in as `ana` (line 1), who has the same key.',
    ]);
    assert.deepEqual(shown(user('ana', here) + user('ben', key)), [
      length,
      'Programs of `ben` (line 5) sign in as this user: they have the same key.',
    ]);
    assert.deepEqual(shown(user('ana', here) + user('ben', key), 'argilla-migrate'), [
      length,
      'The migrate task refuses the whole file: another user has the same key.',
    ]);
    const crowd = Array.from({ length: 150 }, (_, index) => user(`u${String(index)}`, key)).join('');
    assert.deepEqual(shown(user('ana', here) + crowd), [
      length,
      '151 users have this key. Programs sign in as the first of them.',
    ]);
  });

  it('tells that the key of a disabled user works', () => {
    const shown = hoverIn(user('ana', { api_key: 'ana-8fW2|kqZtR4mNvB3xT5pLs9', disabled: 'true' }));
    assert.deepEqual(shown?.lines, ['26 characters long.', 'It works, although the user is disabled.']);
  });
});

describe('no secret', () => {
  const hash = someHash.slice(7);
  /** What may not be seen, and a file that holds it, in this form or in the one that Python makes of it. */
  const files: readonly (readonly [string, readonly string[], string])[] = [
    ['a hash and a key', [hash, 'Zq7vKd03LmxwPt5nRs8yGhB2'], user('ana', { api_key: 'Zq7vKd03LmxwPt5nRs8yGhB2' })],
    ['a plain-text password', ['hunterzwei'], user('ana', { hashed_password: 'hunterzwei' })],
    [
      'numbers',
      ['0x5eadbeef', '1588444911', '0777777', '262143'],
      user('ana', { hashed_password: '0x5eadbeef', api_key: '0777777' }),
    ],
    [
      'times',
      ['21:43:56', '78236', '1:59.5', '119.5'],
      user('ana', { hashed_password: '21:43:56', api_key: '1:59.5' }),
    ],
    [
      'a key in a field of its name',
      ['Zq7vKd03LmxwPt5nRs8yGhB2'],
      user('ana', { apikey: 'Zq7vKd03LmxwPt5nRs8yGhB2', password: 'Zq7vKd03LmxwPt5nRs8yGhB2', api_key: null }),
    ],
    [
      'a key that is written twice',
      ['Zq7vKd03LmxwPt5nRs8yGhB2', 'Yp6uJc92'],
      `${user('ana', { api_key: 'Zq7vKd03LmxwPt5nRs8yGhB2' })}  api_key: Yp6uJc92\n`,
    ],
    [
      'aliases of keys',
      ['262143', '0777777'],
      '- username: ana\n  hashed_password: &h 0777777\n  api_key: *h\n  full_name: *h\n  email: *h\n',
    ],
    [
      'a name that is somebody’s key',
      ['262143'],
      user('ana', { full_name: '0777777' }) + user('ben', { api_key: '262143' }),
    ],
    [
      'blocks',
      ['hunter', 'zweiter'],
      user('ana', { hashed_password: '|\n    hunter\n    zweiter', api_key: '>-\n    zweiter\n    hunter' }),
    ],
    [
      'bytes',
      ['aHVudGVyMg', 'hunter2'],
      user('ana', { hashed_password: '!!binary aHVudGVyMg==', api_key: '!!binary aHVudGVyMg==' }),
    ],
    ['lists', ['hunterzwei'], user('ana', { hashed_password: '[hunterzwei]', api_key: '{hunterzwei: hunterzwei}' })],
    [
      'a hash in a wrong place',
      [hash],
      user('ana', {
        username: someHash,
        workspaces: `[${someHash}]`,
        email: someHash,
        full_name: `"${someHash} "`,
        fullname: someHash,
      }),
    ],
    ['a hash as a name', [hash], user('ana', { username: someHash }) + user('ana', { username: someHash })],
    [
      'keys without a space',
      ['hunterzwei'],
      '- username: ana\n  api_key: x\n  hashed_password: x\n  hunterzwei:hunterzwei: 1\n',
    ],
  ];

  for (const [what, secrets, text] of files) {
    it(`is shown of ${what}`, () => {
      const lines = new LineIndex(text);
      for (const server of serverNames) {
        const file = readFile(text, server);
        const shown = [...documentSymbols(file)].flat().map(({ name, detail }) => `${name} ${detail ?? ''}`);
        for (let offset = 0; offset <= text.length; offset++) {
          for (const kind of ['plaintext', 'markdown'] as const) {
            shown.push(...(hoverOf(file, lines.positionAt(offset), kind)?.lines ?? []));
          }
        }
        const all = shown.join('\n');
        assert.ok(shown.length > text.length / 10);
        for (const secret of secrets)
          for (const part of partsOf(secret)) assert.ok(!all.includes(part), `${part} in ${all}`);
      }
    });
  }
});

/** Each stretch of four letters. */
function partsOf(secret: string): readonly string[] {
  return Array.from({ length: Math.max(1, secret.length - 3) }, (_, index) => secret.slice(index, index + 4));
}
