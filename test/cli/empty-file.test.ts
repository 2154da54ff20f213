import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkJson, makeFolder, users } from './harness.ts';

const compose =
  'services:\n  a:\n    image: argilla/argilla-server:v1.5.0\n    environment:\n' +
  '      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /u.yml\n    volumes: [./users.yml:/u.yml]\n';

describe('a users file with nobody in it', () => {
  let folder: ReturnType<typeof makeFolder>;
  const at = (path: string) => join(folder.path, path);
  const recognized = async (...args: readonly string[]) => {
    const { out } = await users(['check', '--format=json', ...args]);
    const { files } = checkJson(out);
    return files.filter((file) => file.kind === 'users' && file.recognized).map((file) => file.file.split('/').at(-1));
  };
  afterEach(() => {
    folder.remove();
  });

  for (const text of ['', '\n', ' \t\r\n\r\n', '[]', '[]\n', '\n [ ] \n\n']) {
    it(`is one where it is named, and has such a name: ${JSON.stringify(text)}`, async () => {
      folder = makeFolder({ 'users.yml': text, 'other.yml': text, 'sub/users.yml': text });
      assert.deepEqual(await recognized(at('users.yml'), at('other.yml')), ['users.yml']);
      assert.deepEqual(await recognized(folder.path), []);
      // Without a list the server does not start.
      const { status, err } = await users(['check', '--require', at('users.yml')]);
      assert.deepEqual([status, err], [text.includes('[') ? 0 : 1, '']);
      assert.match((await users(['check', '--require', folder.path])).err, /No users file was recognized/);
      const { out } = await users(['inspect', '--format=json', at('users.yml')]);
      const [file] = (JSON.parse(out) as { files: { recognized: boolean; users: unknown[] }[] }).files;
      assert.deepEqual([file?.recognized, file?.users], [true, []]);
    });
  }

  it('is one where a deployment gets it', async () => {
    folder = makeFolder({ 'users.yml': '[]\n', 'team.users.yml': '[]\n', 'compose.yaml': compose });
    assert.deepEqual(await recognized(folder.path), ['users.yml']);
  });

  it('is one where a configuration or a comment says so', async () => {
    const config = '{"files":["a.users.yml"]}';
    const claimed = '# users-yml: check\n[]\n';
    folder = makeFolder({ 'a.users.yml': '[]', 'b.users.yml': claimed, 'users-yml.config.json': config });
    assert.deepEqual(await recognized(folder.path), ['a.users.yml', 'b.users.yml']);
  });

  it('is none where something else stands in it', async () => {
    for (const text of ['[1]\n', '{}\n', '# nothing\n', '- a\n']) {
      folder = makeFolder({ 'users.yml': text });
      assert.deepEqual(await recognized(at('users.yml')), []);
      folder.remove();
    }
  });
});
