import assert from 'node:assert/strict';
import { finish } from '../../../server/src/common/steps.ts';
import { addUsers } from '../../../server/src/operations/add-users.ts';
import { disable } from '../../../server/src/operations/disable.ts';
import { grant } from '../../../server/src/operations/grant.ts';
import { moveUser } from '../../../server/src/operations/move-user.ts';
import { removeUser } from '../../../server/src/operations/remove-user.ts';
import { renameUser } from '../../../server/src/operations/rename-user.ts';
import { renameWorkspace } from '../../../server/src/operations/rename-workspace.ts';
import { readFile } from '../../support/users.ts';
import { newKey, otherHash, user, type Operate } from './operate.ts';

const eve = { username: 'eve', fullName: '', email: '', workspaces: [], hashedPassword: otherHash, apiKey: newKey };
const names = Array.from({ length: 300 }, (_, index) => `user${String(index)}`);
const text = names.map((name) => user(name, `workspaces: [${name === 'user7' ? 'red' : 'blue'}]`)).join('');

describe('an operation on a long file', () => {
  for (const [what, operate] of Object.entries<Operate>({
    'a new user': (file) => addUsers(file, [eve]),
    'a workspace more': (file) => grant(file, { username: 'user150', workspaces: ['red'] }),
    'an end of access': (file) => disable(file, 'user150', ` ${newKey}`),
    'a user less': (file) => removeUser(file, 'user150'),
    'another place': (file) => moveUser(file, 'user150', 'user3'),
    'another username': (file) => renameUser(file, { from: 'user150', to: 'ana' }),
    'another workspace': (file) => renameWorkspace(file, { from: 'red', to: 'green' }),
  })) {
    it(`looks at the users that it touches, and puts no text together: ${what}`, () => {
      const file = readFile(text);
      const looked: unknown[] = [];
      Object.defineProperty(file, 'text', { get: () => looked.push('the text') && text });
      let steps = 0;
      for (const entry of file.entries) {
        const source = entry.source.bind(entry);
        entry.source = () => (steps++, source());
      }
      assert.equal(finish(operate(file)).kind, 'changed');
      assert.deepEqual(looked, []);
      assert.ok(steps < 60, `${String(steps)} users are read`);
    });
  }
});
