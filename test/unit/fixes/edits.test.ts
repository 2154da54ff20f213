import assert from 'node:assert/strict';
import { validName } from '../../../server/src/fixes/edits/valid-name.ts';
import { fixed, hash, offered, user } from './support.ts';

const names: readonly (readonly [text: string, asUsername: boolean, name: string | null])[] = [
  ['Ana Díaz', true, 'ana-diaz'],
  ['Ana Díaz', false, 'Ana-Diaz'],
  ['_ana', true, 'ana'],
  ['Straße 5', true, 'strasse-5'],
  ['Łukasz.Ørsted', true, 'lukasz-orsted'],
  ['李明', true, null],
  ['', true, null],
  ['\u{1F600}ana', true, 'ana'],
];

const rows: readonly { title: string; code: string; fix: string; text: string; expected: string }[] = [
  {
    title: 'a workspaces key in the way the other keys are quoted',
    code: 'super-user',
    fix: 'add-workspaces',
    text: `[{"username": "ana", "hashed_password": "${hash}", "api_key": "ana-8fW2kqZtR4mNvB3xT5pLs9"}]\n`,
    expected: `[{"username": "ana", "hashed_password": "${hash}", "api_key": "ana-8fW2kqZtR4mNvB3xT5pLs9", "workspaces": []}]\n`,
  },
  {
    title: 'a workspaces key with CRLF, behind a list and its comment',
    code: 'super-user',
    fix: 'add-workspaces',
    text: `-   username: ana\r\n    hashed_password: ${hash}\r\n    api_key: ana-8fW2kqZtR4mNvB3xT5pLs9 # key\r\n  # end\r\n`,
    expected: `-   username: ana\r\n    hashed_password: ${hash}\r\n    api_key: ana-8fW2kqZtR4mNvB3xT5pLs9 # key\r\n    workspaces: []\r\n  # end\r\n`,
  },
  {
    title: 'a workspaces key at the end of a file without a line end',
    code: 'super-user',
    fix: 'add-workspaces',
    text: user({}, '').trimEnd(),
    expected: user().trimEnd(),
  },
  {
    title: 'a list for the word null',
    code: 'super-user',
    fix: 'add-workspaces',
    text: user({}, 'workspaces: ~ # none'),
    expected: user({}, 'workspaces: [] # none'),
  },
  {
    title: 'a misspelt key in quotes, next to an emoji',
    code: 'unknown-key',
    fix: 'rename-key',
    text: user({}, '"fullname": "\u{1F600}"\nworkspaces: []'),
    expected: user({}, '"full_name": "\u{1F600}"\nworkspaces: []'),
  },
  {
    title: 'the last of several workspaces below each other',
    code: 'workspace-is-username',
    fix: 'remove-value',
    text: `${user({}, 'workspaces:\n- team\n- ben # oops')}${user({ username: 'ben', api_key: 'ben-8fW2kqZtR4mNvB3xT5pLs9' })}`,
    expected: `${user({}, 'workspaces:\n- team')}${user({ username: 'ben', api_key: 'ben-8fW2kqZtR4mNvB3xT5pLs9' })}`,
  },
  {
    title: 'the first of several workspaces over lines',
    code: 'workspace-is-username',
    fix: 'remove-value',
    text: `${user({}, 'workspaces: [\n  ben,\n  team,\n  ]')}${user({ username: 'ben', api_key: 'ben-8fW2kqZtR4mNvB3xT5pLs9' })}`,
    expected: `${user({}, 'workspaces: [\n  team,\n  ]')}${user({ username: 'ben', api_key: 'ben-8fW2kqZtR4mNvB3xT5pLs9' })}`,
  },
  {
    title: 'a hash in double quotes, whose quotes stay',
    code: 'not-bcrypt',
    fix: 'repair-hash',
    text: user({ hashed_password: `" ${hash}"` }),
    expected: user({ hashed_password: `"${hash}"` }),
  },
  {
    title: 'a key with an apostrophe',
    code: 'wrong-type',
    fix: 'wrap-in-list',
    text: user({}, "workspaces: 'team'"),
    expected: user({}, "workspaces: ['team']"),
  },
  {
    title: 'workspaces that YAML would read as something else',
    code: 'wrong-type',
    fix: 'wrap-in-list',
    text: user({}, 'workspaces: no, team'),
    expected: user({}, "workspaces: ['no', team]"),
  },
];

describe('fixes made of edits', () => {
  for (const { title, code, fix, text, expected } of rows) {
    it(`${fix}: ${title}`, () => {
      assert.equal(fixed(text, code, fix), expected);
    });
  }

  for (const [text, asUsername, name] of names) {
    it(`make-name-valid: ${JSON.stringify(text)} becomes ${String(name)} as a ${asUsername ? 'username' : 'workspace'}`, () => {
      assert.equal(validName(text, asUsername), name);
    });
  }

  it('make-name-valid never takes a name that is taken', () => {
    const ids = offered(`${user({ username: 'Ana' })}${user()}`, 'bad-pattern').map(({ id }) => id);
    assert.ok(!ids.includes('make-name-valid'));
  });

  it('a repeated key with an anchor stays, as others may need it', () => {
    const text = user({ email: '&mail ana@example.org' }, 'email: ana@example.com\nfull_name: *mail\nworkspaces: []');
    assert.ok(!offered(text, 'duplicate-key').some(({ id }) => id === 'remove-earlier-key'));
  });

  it('renaming is not offered where the server would stop', () => {
    const ids = offered(user({}, 'mail: none\nworkspaces: []'), 'unknown-key').map(({ id }) => id);
    assert.deepEqual(ids, ['remove-key', 'mark-as-intended']);
  });
});
