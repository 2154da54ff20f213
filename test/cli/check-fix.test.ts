import assert from 'node:assert/strict';
import { chmodSync, linkSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { checkJson, foreign, makeFolder, user, users } from './harness.ts';

const root = '- username: root # users-yml-disable-line super-user -- the administrator\n';
const rootUser = user('root').replace('- username: root\n', root).replace('  workspaces: []\n', '');
const faulty = `${rootUser}${user('ana', { fullname: 'Ana', workspaces: '[red, red]' })}`;
const mended = `${rootUser}${user('ana', { workspaces: '[red]', full_name: 'Ana' })}`;

describe('users-yml check --fix', () => {
  let folder: ReturnType<typeof makeFolder>;
  const at = (name: string) => join(folder.path, name);
  const textOf = (name: string) => readFileSync(at(name), 'utf8');
  const check = (...args: readonly string[]) => users(['check', '--fix', ...args]);
  beforeEach(() => {
    folder = makeFolder({ 'users.yml': faulty });
  });
  afterEach(() => {
    folder.remove();
  });

  it('mends what is certain, says so, and has nothing left to report', async () => {
    const { status, out, err } = await check(at('users.yml'));
    assert.deepEqual([status, err], [0, '']);
    assert.deepEqual(out.replace(folder.path, '').split('\n'), [
      '/users.yml',
      '  7:21  fixed  Remove the repeated workspace  duplicate-workspace',
      '   8:3  fixed  Rename the key to `full_name`  unknown-key',
      '',
      '2 findings fixed; nothing left in 1 users file.',
      '2 hashes were not tried against the published passwords (--verify-passwords all tries more).',
      '',
    ]);
    assert.equal(textOf('users.yml'), mended);
    assert.deepEqual(readdirSync(folder.path), ['users.yml']);
  });

  it('reports what is left, which decides the status', async () => {
    writeFileSync(at('users.yml'), faulty + user('Ben'));
    const { status, out } = await check('--format', 'json', at('users.yml'));
    assert.equal(status, 1);
    const [file] = checkJson(out).files;
    assert.equal(file?.fixed, 2);
    assert.deepEqual(
      file.diagnostics.map(({ code }) => code),
      ['bad-pattern'],
    );
    assert.equal(textOf('users.yml'), mended + user('Ben'));
  });

  it('says in every format how much was mended, unless it is to be quiet', async () => {
    for (const format of checkFormatNames) {
      writeFileSync(at('users.yml'), faulty);
      const { out, err } = await check('--format', format, at('users.yml'));
      assert.match(out + err, /2 findings fixed/, format);
      writeFileSync(at('users.yml'), faulty);
      const quiet = await check('--quiet', '--format', format, at('users.yml'));
      assert.doesNotMatch(quiet.out + quiet.err, /fixed\b(?!")/, format);
    }
  });

  it('counts no fixes where nobody asked for them', async () => {
    const { out } = await users(['check', '--format', 'json', at('users.yml')]);
    assert.ok(!('fixed' in (checkJson(out).files[0] ?? {})));
    assert.equal(textOf('users.yml'), faulty);
  });

  it('keeps byte order mark, line ends and mode, and touches nothing that needs no fix', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    writeFileSync(at('users.yml'), windows(faulty));
    chmodSync(at('users.yml'), 0o640);
    writeFileSync(at('fine.users.yml'), mended);
    writeFileSync(at('foreign.yml'), foreign);
    const before = statSync(at('fine.users.yml'));
    assert.equal((await check(folder.path, at('foreign.yml'))).status, 0);
    assert.equal(textOf('users.yml'), windows(mended));
    assert.equal(statSync(at('users.yml')).mode & 0o777, 0o640);
    assert.equal(statSync(at('fine.users.yml')).ino, before.ino);
    assert.equal(textOf('foreign.yml'), foreign);
  });

  it('leaves bytes alone that are not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(faulty), Buffer.of(0x23, 0xff)]);
    writeFileSync(at('users.yml'), bytes);
    assert.equal((await check(at('users.yml'))).status, 1);
    assert.ok(readFileSync(at('users.yml')).equals(bytes));
  });

  it('never writes through a link that it met, but through one that was named', async () => {
    const elsewhere = makeFolder({ 'real.yml': faulty });
    const real = () => readFileSync(join(elsewhere.path, 'real.yml'), 'utf8');
    symlinkSync(join(elsewhere.path, 'real.yml'), at('link.users.yml'));
    const met = await check(folder.path);
    assert.match(met.err, /link\.users\.yml: it is not fixed: it is a link: name it, or the file itself\.\n$/);
    assert.match(met.out, /link\.users\.yml\n.*unknown-key/s);
    assert.deepEqual([met.status, textOf('users.yml'), real()], [1, mended, faulty]);
    const named = await check(at('link.users.yml'));
    const left = real();
    elsewhere.remove();
    assert.deepEqual([named.status, left], [0, mended]);
  });

  it('says what can’t be written, and reports it as it is', async () => {
    linkSync(at('users.yml'), at('other.yml'));
    const { status, out, err } = await check(at('users.yml'));
    assert.equal(status, 2);
    assert.match(err, /users\.yml: it is not fixed: it has other names \(hard links\)/);
    assert.match(out, /unknown-key/);
    assert.equal(textOf('users.yml'), faulty);
  });

  it('leaves a hash alone that only something around it spoils', async () => {
    const spoilt = rootUser + user('ana').replace(/hashed_password: (\S+)/, 'hashed_password: "$1 "');
    writeFileSync(at('users.yml'), spoilt);
    const { out } = await check(at('users.yml'));
    assert.doesNotMatch(out, /fixed/);
    assert.match(out, /not-bcrypt/);
    assert.equal(textOf('users.yml'), spoilt);
  });

  it('goes by the comments of the file', async () => {
    const commented = faulty.replace('fullname: Ana', 'fullname: Ana # users-yml-disable-line unknown-key');
    writeFileSync(at('users.yml'), commented);
    await check(at('users.yml'));
    assert.equal(textOf('users.yml'), commented.replace('red, red', 'red'));
  });

  describe('with standard input', () => {
    const pipe = (stdin: string | Uint8Array, ...args: readonly string[]) =>
      users(['check', '--fix', '--stdin-filename', 'users.yml', ...args, '-'], { stdin });

    it('writes the text to standard output and the report to standard error', async () => {
      const { status, out, err } = await pipe(faulty);
      assert.deepEqual([status, out], [0, mended]);
      assert.match(err, /^users\.yml\n.*fixed.*duplicate-workspace\n/);
    });

    it('writes it as it is where nothing is to be mended, whatever it is', async () => {
      for (const text of [mended, foreign, '', 'a: \tb\x1b[31m\r\n']) assert.equal((await pipe(text)).out, text);
    });

    it('writes the report into a file that is named', async () => {
      const { out, err } = await pipe(faulty, '--format', 'json', '--output', at('report.json'));
      assert.deepEqual([out, err], [mended, 'users-yml: 2 findings fixed.\n']);
      assert.equal(checkJson(textOf('report.json')).files[0]?.fixed, 2);
    });

    it('needs a name for it', async () => {
      const { status, out, err } = await users(['check', '--fix', '-'], { stdin: faulty });
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /--fix with the PATH - needs --stdin-filename\./);
    });
  });

  describe('of deployments', () => {
    const compose = (environment: string) => `services:
  rubrix:
    image: recognai/rubrix:v0.18.0
    environment:
      RUBRIX_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml
${environment}    volumes:
      - ./users.yml:/config/.users.yaml
  elasticsearch:
    image: docker.elastic.co/elasticsearch/elasticsearch:7.11.0
`;
    const complete = compose('      ELASTICSEARCH: http://elasticsearch:9200\n');

    it('names the one search engine', async () => {
      writeFileSync(at('users.yml'), mended);
      writeFileSync(at('docker-compose.yaml'), compose(''));
      const { out } = await check('--format', 'json', folder.path);
      const [file] = checkJson(out).files;
      assert.deepEqual([file?.kind, file?.fixed], ['deployment', 1]);
      assert.ok(!file?.diagnostics.some(({ code }) => code === 'no-elasticsearch'));
      assert.equal(textOf('docker-compose.yaml'), complete);
    });

    it('not through a link that it met', async () => {
      const elsewhere = makeFolder({});
      writeFileSync(at('real.txt'), compose(''));
      symlinkSync('real.txt', at('docker-compose.yaml'));
      const { err } = await check(folder.path);
      elsewhere.remove();
      assert.match(err, /docker-compose\.yaml: it is not fixed: it is a link/);
      assert.equal(textOf('real.txt'), compose(''));
    });

    it('not without looking at them', async () => {
      writeFileSync(at('docker-compose.yaml'), compose(''));
      await check('--no-deploy', folder.path);
      assert.equal(textOf('docker-compose.yaml'), compose(''));
    });
  });
});
