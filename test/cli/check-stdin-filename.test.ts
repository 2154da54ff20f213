import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { checkJson, makeFolder, user, users } from './harness.ts';

const root = user('root').replace('  workspaces: []\n', '');

describe('users-yml check --stdin-filename', () => {
  it('calls standard input so', async () => {
    for (const format of checkFormatNames) {
      const { out } = await users(['check', '--stdin-filename', 'config/users.yml', '--format', format, '-'], {
        stdin: root,
      });
      assert.ok(out.includes('config/users.yml'), format);
      assert.doesNotMatch(out, /"-"|standard input/);
    }
  });

  it('calls nothing else so', async () => {
    const folder = makeFolder({ 'users.yml': user('ana') });
    const args = ['check', '--format=json', '--stdin-filename=name.yml', join(folder.path, 'users.yml')];
    const { out } = await users([...args, '-'], { stdin: root });
    const { status, err } = await users(args);
    folder.remove();
    assert.deepEqual(
      checkJson(out).files.map(({ file }) => file),
      [join(folder.path, 'users.yml'), 'name.yml'],
    );
    assert.equal(status, 2);
    assert.match(err, /--stdin-filename goes with the PATH -\./);
  });
});
