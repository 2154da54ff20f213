import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, user, users } from './harness.ts';

const name = 'users-yml.config.json';

describe('the configuration file, for commands about one file', () => {
  let folder: ReturnType<typeof makeFolder>;
  let before: string;
  const at = (path: string) => join(folder.path, path);
  const write = (path: string, content: unknown) => {
    mkdirSync(join(at(path), '..'), { recursive: true });
    writeFileSync(at(path), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const text = () => readFileSync(at('users.yml'), 'utf8');
  const costIn = (from: string) => /\$2b\$(\d\d)\$[./\w]{53}(?![^]*\$2b\$)/.exec(from)?.[1];
  beforeEach(() => {
    before = process.cwd();
    folder = makeFolder({ 'users.yml': user('ana') });
    process.chdir(folder.path);
  });
  afterEach(() => {
    process.chdir(before);
    folder.remove();
  });

  it('says how costly a hash is, unless an option does', async () => {
    write(name, { hashCost: 10 });
    assert.equal(costIn((await users(['hash'], { stdin: 'secret word' })).out), '10');
    assert.equal(costIn((await users(['hash', '--cost=5'], { stdin: 'secret word' })).out), '05');
    for (const args of [
      ['passwd', 'users.yml', 'ana'],
      ['add', 'users.yml', 'ben'],
    ]) {
      assert.equal((await users(args, { stdin: 'secret word' })).status, 0);
      assert.equal(costIn(text()), '10');
    }
    write('list.csv', 'username\neve\n');
    assert.equal((await users(['add', 'users.yml', '--from=list.csv', '--show'])).status, 0);
    assert.equal(costIn(text()), '10');
  });

  it('says for which server', async () => {
    write(name, { server: 'argilla-1.5' });
    const { out } = await users(['hash', '--format=env', '--cost=4'], { stdin: 'secret word' });
    assert.match(out, /^ARGILLA_LOCAL_AUTH_DEFAULT_PASSWORD=/);
    const { err } = await users(['disable', 'users.yml', 'ana']);
    assert.doesNotMatch(err, /migrate/);
    write(name, { server: 'argilla-migrate' });
    assert.match((await users(['disable', 'users.yml', 'ana'])).err, /migrate/);
    assert.equal((await users(['disable', '--server=argilla-1.5', 'users.yml', 'ana', '--dry-run'])).status, 0);
  });

  it('says for which server both sides of a diff are judged', async () => {
    write('old.yml', user('ana'));
    write('users.yml', user('ana') + user('ana', { api_key: 'other-8fW2kqZtR4mNvB3xT5pLs9' }));
    const loads = async (...args: readonly string[]) =>
      (JSON.parse((await users(['diff', '--format=json', ...args, 'old.yml', 'users.yml'])).out) as Diff).files[0]
        ?.loads;
    assert.deepEqual(await loads(), [true, true]);
    write(name, { server: 'argilla-migrate' });
    assert.deepEqual(await loads(), [true, false]);
    write('users.yml', `# users-yml: server=rubrix-0.18\n${readFileSync(at('users.yml'), 'utf8')}`);
    assert.deepEqual(await loads(), [true, true]);
    assert.deepEqual(await loads('--server=argilla-migrate'), [true, false]);
  });

  it('says which files are users files, also to those that change one', async () => {
    write('people.txt', 'users: []\n');
    assert.match((await users(['remove', 'people.txt', 'ana'])).err, /no users file/);
    write(name, { files: ['people.txt'] });
    assert.doesNotMatch((await users(['remove', 'people.txt', 'ana'])).err, /no users file/);
  });

  it('goes behind what is deployed', async () => {
    write(name, { server: 'rubrix-0.18' });
    write(
      'compose.yaml',
      'services:\n  a:\n    image: argilla/argilla-server:v1.6.0\n    environment:\n' +
        '      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /u.yml\n    volumes: [./users.yml:/u.yml]\n',
    );
    assert.match((await users(['disable', 'users.yml', 'ana'])).err, /migrate/);
  });

  it('has nothing changed where it is wrong', async () => {
    write('list.csv', 'username\neve\n');
    write(name, '{\n"hashCost": 3}');
    for (const args of [
      ['hash'],
      ['passwd', 'users.yml', 'ana'],
      ['add', 'users.yml', 'ben'],
      ['add', 'users.yml', '--from=list.csv', '--show'],
      ['key', 'users.yml', 'ana'],
      ['verify', 'users.yml', 'ana'],
    ]) {
      const { status, out, err } = await users(args, { stdin: 'secret word' });
      assert.deepEqual([status, out, text()], [2, '', user('ana')], args.join(' '));
      assert.equal(
        err,
        `users-yml ${args[0] ?? ''}: ${name}: line 2: \`hashCost\` is a whole number, from 10 to 15.\n`,
      );
    }
    const { status, err } = await users(['diff', 'users.yml', 'users.yml']);
    assert.equal(status, 2);
    assert.match(err, /line 2: `hashCost`/);
  });

  describe('which somebody has made to do harm', () => {
    const check = () => users(['check', '--verify-passwords=none', '--format=json', 'users.yml']);

    it('is not followed out of the folder, nor waited for', async () => {
      write('elsewhere.json', '{"x": 1}');
      symlinkSync('elsewhere.json', at(name));
      assert.equal((await check()).err, '');
      rmSync(at(name));
      execFileSync('mkfifo', [at(name)]);
      assert.equal((await check()).err, '');
      rmSync(at(name));
      mkdirSync(at(name));
      assert.equal((await check()).err, '');
      const { status, err } = await users(['check', '--config', name, 'users.yml']);
      assert.deepEqual([status, err], [2, `users-yml: ${name}: it is a folder: name a file or a pipe.\n`]);
    });

    for (const [what, content, sentence] of [
      ['huge', ' '.repeat(70_000), /it is larger than 64 KB\.\n$/],
      ['deep', `{"server": ${'['.repeat(30_000)}`, /It is not complete JSON/],
      ['deep, and whole', `{"server": ${'['.repeat(30_000)}${']'.repeat(30_000)}}`, /`server` is |It is no JSON/],
      ['no text', Buffer.from([0xff, 0xfe, 0x00]), /it is not UTF-8: save it as UTF-8\.\n$/],
      [
        'made of many keys',
        `{${Array.from({ length: 5000 }, (_, key) => `"k${String(key)}":1`).join()}}`,
        /There is no such key/,
      ],
      ['a glob that takes long', '{"files":["*a*a*a*a*a*a*z"]}', /A glob has at most/],
      ['full of signs', '{"\\u001b[31m\\n":1}', /There is no such key/],
    ] as const) {
      it(`is told of kindly where it is ${what}`, async () => {
        writeFileSync(at(name), content);
        const { status, err } = await check();
        assert.equal(status, 2);
        assert.match(err, sentence);
        assert.ok(!err.includes('\x1b') && err.split('\n').every((line) => line.length < 400));
        assert.ok(err.split('\n').length <= 52);
      });
    }
  });
});

interface Diff {
  readonly files: readonly { readonly loads: readonly (boolean | null)[] }[];
}
