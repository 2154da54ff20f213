import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect, rangeOf, until, type Pair } from '../support/protocol-pair.ts';
import { someHash, user } from '../support/users.ts';

describe('the log', () => {
  let folder: string;
  let pair: Pair;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'users-yml-log-'))));
  afterEach(async () => {
    await pair.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  /** What is said of a file, in the order in which it is said. */
  const saidOf = (name: string): readonly string[] =>
    pair.log.filter((line) => line.startsWith(`${uriOf(name)}: `)).map((line) => line.slice(uriOf(name).length + 2));
  const begin = async (settings: Record<string, unknown> = {}): Promise<void> => {
    pair = await connect({ folders: [pathToFileURL(folder).href], settings });
    await pair.pullAll();
  };

  it('begins with the version', async () => {
    await begin();
    assert.match(pair.log[0] ?? '', /^users-yml \S+ is ready\.$/);
  });

  it('says which files were found, how each is read and why, and nothing of what is in them', async () => {
    write('users.yml', user('ana'));
    write('a/users.yml', `# users-yml: server=argilla-1.5\n${user('ben')}`);
    write('b/users.yml', `# users-yml: check\nowners: {}\n`);
    write('c/users.yml', 'users:\n  - name: deploy\n');
    write('d/users.yml', `# users-yml: ignore\n${user('cem')}`);
    write('e/users.yml', Buffer.concat([Buffer.from(user('dan')), Buffer.of(0xff)]));
    write('accounts.yml', user('eve'));
    await begin({ files: ['accounts.yml'], server: 'argilla-1.0' });
    const setting = 'judged for Argilla 1.0 to 1.2 (the setting usersYml.server)';
    assert.deepEqual(saidOf('users.yml'), [`a users file by its content, ${setting}, read user by user.`]);
    assert.deepEqual(saidOf('a/users.yml'), [
      'a users file by its content, judged for Argilla 1.5 (its comment), read user by user.',
    ]);
    assert.match(saidOf('b/users.yml').join(), /^a users file by its comment, .*, read as a whole at each edit, /);
    assert.deepEqual(saidOf('c/users.yml'), [
      'no users file of Rubrix or Argilla by its content, so nothing is said about it.',
    ]);
    assert.deepEqual(saidOf('d/users.yml'), [
      'no users file of Rubrix or Argilla by its comment, so nothing is said about it.',
    ]);
    assert.deepEqual(saidOf('e/users.yml'), [
      `a users file by its content, ${setting}, not read further, as its bytes are not UTF-8.`,
    ]);
    assert.match(saidOf('accounts.yml').join(), /^a users file by the setting usersYml\.files, /);
    const found = `${pathToFileURL(folder).href}: 7 files have the name of a users file, or one of usersYml.files.`;
    assert.ok(pair.log.includes(found), pair.log.join('\n'));
    const told = pair.log.join('\n');
    for (const secret of [someHash, 'ana', 'eve', 'deploy'])
      assert.ok(!told.includes(`${secret}-8f`) && !told.includes(someHash));
    assert.deepEqual(pair.logged, []);
  });

  it('says it again when it is done in another way, and only then', async () => {
    await begin();
    const uri = uriOf('users.yml');
    await pair.open(uri, user('ana'));
    await pair.codes(uri);
    for (const name of ['ben', 'cem']) {
      await pair.edit(uri, rangeOf(pair.text(uri), /username: (\w+)/.exec(pair.text(uri))?.[1] ?? ''), name);
      await pair.codes(uri);
    }
    assert.equal(saidOf('users.yml').length, 1);
    await pair.edit(uri, rangeOf(pair.text(uri), '- username'), '# users-yml: server=argilla-1.3\n- username');
    await pair.codes(uri);
    assert.deepEqual(
      saidOf('users.yml').map((line) => line.includes('Argilla 1.3')),
      [false, true],
    );
  });

  it('says which folders are not looked through', async () => {
    write('users.yml', user('ana'));
    await begin({ validate: 'open' });
    const said = `${pathToFileURL(folder).href}: not looked through, as usersYml.validate is "open".`;
    await until('the word about the folder', () => pair.log.includes(said));
    assert.deepEqual(saidOf('users.yml'), []);
  });

  it('is not filled by a folder of very many files', async () => {
    for (let index = 0; index < 150; index++) write(`${String(index)}/users.yml`, 'users: []\n');
    await begin();
    assert.equal(pair.log.filter((line) => line.includes('no users file of')).length, 100);
    assert.equal(pair.log.filter((line) => line.startsWith('Of more files')).length, 1);
  });
});
