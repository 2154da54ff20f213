import assert from 'node:assert/strict';
import { addUsers } from '../../../server/src/operations/add-users.ts';
import { deleteWorkspace } from '../../../server/src/operations/delete-workspace.ts';
import { grant } from '../../../server/src/operations/grant.ts';
import { mergeWorkspaces } from '../../../server/src/operations/merge-workspaces.ts';
import { removeUser } from '../../../server/src/operations/remove-user.ts';
import { renameUser } from '../../../server/src/operations/rename-user.ts';
import { renameWorkspace } from '../../../server/src/operations/rename-workspace.ts';
import { revoke } from '../../../server/src/operations/revoke.ts';
import { setPassword } from '../../../server/src/operations/set-password.ts';
import { newKey, operated, otherHash, user, type Operate } from './operate.ts';

const ana = user('ana', 'workspaces: [red, team]');
const ben = user('ben', 'workspaces: [ana]');
const grants =
  (workspace: string, username = 'ana'): Operate =>
  (file) =>
    grant(file, { username, workspaces: [workspace] });
const adds =
  (username: string, email = '', workspaces: readonly string[] = []): Operate =>
  (file) =>
    addUsers(file, [{ username, fullName: '', email, workspaces, hashedPassword: otherHash, apiKey: newKey }]);
const renames =
  (from: string, to: string): Operate =>
  (file) =>
    renameUser(file, { from, to });
const renamesWorkspace =
  (from: string, to: string): Operate =>
  (file) =>
    renameWorkspace(file, { from, to });

/** What is refused, and words of the reason. */
const table: readonly (readonly [what: string, text: string, operate: Operate, reason: RegExp])[] = [
  ['a user who is not there', ana, grants('x', 'anna'), /no user `anna` in the file\. Did you mean `ana`\?/],
  ['a name that another record replaces', ana + ben + ana, grants('x'), /2 times, and the record at line 9 replaces/],
  ['a file that is no YAML', `${ana}- "`, grants('x'), /can’t be read as YAML: mend line 5 first/],
  ['a file that is no list', 'users:\n  - ana\n', grants('x'), /no list of users/],
  [
    'a user that the server refuses',
    ana + '- username: ben\n',
    grants('x'),
    /does not start with this file as it is \(line 5\)/,
  ],
  ['the user itself refused', ana.replace('red', 'r é'), grants('x'), /for what else is wrong with `ana`/],
  ['a workspace of another form', ana, grants('a b'), /can’t be a workspace/],
  ['a super-user', user('ana'), grants('x'), /is a super-user/],
  [
    'one’s own private workspace',
    ana,
    (file) => revoke(file, { username: 'ana', workspaces: ['ana'] }),
    /which nobody can take away/,
  ],
  ['a username of another form', ana, adds('Eve'), /can’t be a username/],
  ['a username that is taken', ana, adds('ana'), /There is a user `ana` already/],
  ['an address of another form', ana, adds('eve', 'eve'), /e-mail address/],
  ['a workspace of another form for a new user', ana, adds('eve', '', ['é']), /can’t be a workspace/],
  ['another one’s name', ana + ben, renames('ana', 'ben'), /There is a user `ben` already/],
  ['a name that is a workspace', ana, renames('ana', 'red'), /`red` is a workspace already/],
  ['a new username of another form', ana, renames('ana', 'Ana'), /can’t be a username/],
  ['a workspace that nobody lists', ana, renamesWorkspace('blue', 'x'), /No user lists a workspace `blue`/],
  ['a workspace that is there already', ana, renamesWorkspace('red', 'team'), /both would become one/],
  [
    'a workspace named like a user',
    ana,
    renamesWorkspace('red', 'ana'),
    /private workspace of a user, which would be opened/,
  ],
  ['a private workspace', ana + ben, renamesWorkspace('ana', 'x'), /`ana` is the private workspace of a user/],
  ['a private workspace to go', ana + ben, (file) => deleteWorkspace(file, 'ana'), /`ana` is the private workspace/],
  [
    'two to become a private one',
    ana + ben,
    (file) => mergeWorkspaces(file, { from: 'red', to: 'ben' }),
    /would be opened/,
  ],
  ['an alias of a whole user', `- &a\n${ana.replace('- ', '  ')}- *a\n`, grants('x'), /2 times/],
  [
    'what an anchor holds that can’t be written elsewhere',
    `${ana}- &b\n  username: ben\n  hashed_password: &h !!binary |\n    eHh4\n    eHh4\n  api_key: k-8fW2kqZtR4mNvB3xT5\n  workspaces: []\n  role: [*b , *h ]\n${user('eva', 'workspaces: []').replace(/hashed_password: .*/, 'hashed_password: *h')}`,
    (file) => removeUser(file, 'ben'),
    /by hand/,
  ],
];

describe('refusals of operations', () => {
  for (const [what, text, operate, reason] of table) {
    it(what, () => {
      const said = operated(text, operate);
      assert.match(said, /^refused: /);
      assert.match(said, reason);
    });
  }

  it('quote no secret of the file', () => {
    const key = 'Abcdefgh1234567890';
    const text = ana.replace('ana-8fW2kqZtR4mNvB3xT5', key);
    assert.ok(!operated(text, grants('x', key)).includes(key));
    assert.ok(!operated(text, adds(key)).includes(key));
    assert.ok(!operated(text, (file) => setPassword(file, key, otherHash)).includes(key));
  });
});
