import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { createHash, findMatch } from '../support/hashes.ts';
import { foreign, goodHash, makeFolder, user, users } from './harness.ts';

describe('commands that change a file', () => {
  let folder: ReturnType<typeof makeFolder>;
  const at = (name: string): string => join(folder.path, name);
  const text = (name = 'users.yml'): string => readFileSync(at(name), 'utf8');
  const both = user('ana') + user('ben', { workspaces: '[red]' });

  beforeEach(() => {
    folder = makeFolder({ 'users.yml': both, 'foreign.yml': foreign });
  });
  afterEach(() => folder.remove());

  /** Status 0 or 2, nothing but messages on standard error, and no file left. */
  const run = async (args: readonly string[], stdin = '') => {
    const before = readdirSync(folder.path).length;
    const outcome = await users(args, { stdin });
    assert.ok(outcome.err.split('\n').every((line) => line.length < 400));
    assert.ok(readdirSync(folder.path).length <= before + 1);
    assert.ok(!readdirSync(folder.path).some((name) => /\.(?:lock|tmp)/.test(name)));
    return outcome;
  };
  const inspected = async (name = 'users.yml', server = 'rubrix-0.18'): Promise<readonly Record<string, unknown>[]> => {
    const { out } = await users(['inspect', '--format=json', '--show-secrets', '--server', server, at(name)]);
    return (JSON.parse(out) as { files: { users: Record<string, unknown>[] }[] }).files[0]?.users ?? [];
  };

  describe('add', () => {
    it('adds a user whose password comes from standard input, with a random API key', async () => {
      const args = ['add', at('users.yml'), 'eve', '--workspace=red', '--workspace', 'blue', '--cost', '4'];
      const { status, out } = await run([...args, '--full-name=Eve O’Neil', '--email', 'e@x.org'], 'secret word\n');
      assert.deepEqual([status, out], [0, '']);
      assert.ok(text().startsWith(both));
      const eve = (await inspected())[2];
      assert.deepEqual(
        [eve?.['username'], eve?.['workspaces'], eve?.['full_name'], eve?.['email']],
        ['eve', ['red', 'blue'], 'Eve O’Neil', 'e@x.org'],
      );
      assert.equal(findMatch(String(eve?.['hashed_password']), ['other', 'secret word']), 1);
      assert.match(String(eve?.['api_key']), /^[A-Za-z][A-Za-z0-9]{32}$/);
    });

    it('makes a file that is not there, for its owner alone', async () => {
      const { status } = await run(['add', at('new.yml'), 'root', '--super-user', '--cost=4'], 'secret word');
      assert.equal(status, 0);
      assert.equal(statSync(at('new.yml')).mode & 0o777, 0o600);
      assert.match(text('new.yml'), /^- username: root # users-yml-disable-line super-user\n/);
      assert.equal((await inspected('new.yml'))[0]?.['is_superuser'], true);
      assert.equal((await run(['add', at('no/new.yml'), 'root', '--cost=4'], 'secret word')).status, 2);
    });

    it('gives an empty list, and a file with nothing in it, the first user', async () => {
      for (const content of ['', '\n\n', '[]\n', ' [ ]']) {
        const other = makeFolder({ 'users.yml': content, 'list.yml': content });
        const args = ['--cost=4', '--random-password', '--show'];
        const { status } = await users(['add', join(other.path, 'users.yml'), 'eve', ...args]);
        assert.equal(status, 0, JSON.stringify(content));
        assert.match(readFileSync(join(other.path, 'users.yml'), 'utf8'), /- username: eve\n/);
        assert.equal((await users(['add', join(other.path, 'list.yml'), 'eve', ...args])).status, 2);
        assert.equal((await users(['add', join(other.path, 'list.yml'), 'eve', '--force', ...args])).status, 0);
        other.remove();
      }
    });

    it('shows what it made up, once', async () => {
      const { status, out, err } = await run([
        'add',
        at('users.yml'),
        'eve',
        '--random-password',
        '--show',
        '--cost=4',
      ]);
      const shown = JSON.parse(out) as Record<string, string>;
      assert.deepEqual([status, Object.keys(shown)], [0, ['username', 'password', 'api_key']]);
      const eve = (await inspected())[2];
      assert.equal(findMatch(String(eve?.['hashed_password']), [shown['password'] ?? '']), 0);
      assert.equal(eve?.['api_key'], shown['api_key']);
      assert.ok(!err.includes(shown['password'] ?? '') && !err.includes(shown['api_key'] ?? ''));
      assert.equal((await run(['add', at('users.yml'), 'fay', '--random-password'])).status, 2);
    });

    it('keeps what it made up in a new file that only its owner can read', async () => {
      const args = ['add', at('users.yml'), 'eve', '--random-password', '--cost=4', '--credentials', at('c.jsonl')];
      assert.deepEqual([(await run(args)).status, statSync(at('c.jsonl')).mode & 0o777], [0, 0o600]);
      assert.deepEqual(Object.keys(JSON.parse(text('c.jsonl')) as object), ['username', 'password', 'api_key']);
      const before = [text(), text('c.jsonl')];
      const again = await run(args.map((arg) => (arg === 'eve' ? 'fay' : arg)));
      assert.equal(again.status, 2);
      assert.match(again.err, /is there already/);
      assert.deepEqual([text(), text('c.jsonl')], before);
    });

    it('leaves no credentials where the change fails, or makes none up', async () => {
      const args = ['--credentials', at('c.jsonl')];
      assert.equal((await run(['key', at('users.yml'), 'nobody', ...args])).status, 2);
      assert.equal((await run(['grant', at('users.yml'), 'ana', 'red', ...args])).status, 0);
      assert.ok(!existsSync(at('c.jsonl')));
    });

    it('says whose private workspace is opened, and which one becomes private', async () => {
      const args = ['--workspace=ana', '--random-password', '--show', '--cost=4'];
      const { status, err } = await run(['add', at('users.yml'), 'red', ...args]);
      assert.equal(status, 0);
      assert.match(err, /`ana` is the private workspace of the user of that name\./);
      assert.match(err, /`red` is a workspace that others list: it is the private one of the new user, too\./);
    });

    it('asks for no password where nothing can be written', async () => {
      symlinkSync('nowhere.yml', at('link.yml'));
      linkSync(at('foreign.yml'), at('second.yml'));
      for (const [file, credentials, reason] of [
        ['no/users.yml', 'c.jsonl', /no\/users\.yml: there is no such folder/],
        ['link.yml', 'c.jsonl', /link\.yml: it is a link that leads nowhere/],
        ['second.yml', 'c.jsonl', /second\.yml: it has other names/],
        ['users.yml', 'foreign.yml', /foreign\.yml: it is there already: name a new file/],
        ['users.yml', 'no/c.jsonl', /no\/c\.jsonl: there is no such folder/],
      ] as const) {
        const args = ['add', at(file), 'eve', '--random-password', '--credentials', at(credentials)];
        const { status, err, hostsOpened } = await run(args);
        assert.deepEqual([status, hostsOpened], [2, 0], file);
        assert.match(err, reason);
      }
      assert.match((await run(['key', at('users.yml'), 'ana', '--credentials', at('no/c')])).err, /no\/c: there is no/);
      assert.equal(text(), both);
    });

    it('asks for no password where nothing can be done', async () => {
      for (const args of [['ana'], ['Eve'], ['eve', '--workspace=é'], ['eve', '--email=x']])
        assert.deepEqual((await run(['add', at('users.yml'), ...args], '')).hostsOpened, 0);
      assert.equal((await run(['add', at('users.yml'), 'eve'], '')).status, 2);
      assert.equal(text(), both);
    });
  });

  describe('add --from', () => {
    const from = async (list: string, args: readonly string[] = ['--show']) => {
      const other = makeFolder({ 'list.csv': list });
      const outcome = await run(['add', at('users.yml'), '--from', join(other.path, 'list.csv'), '--cost=4', ...args]);
      other.remove();
      return outcome;
    };

    it('adds all of a list', async () => {
      const { status, out } = await from(
        '\ufeffusername,full_name,email,workspaces\r\neve,"Eve, ""the one""",e@x.org,red; blue\r\n\r\nfay,,,\r\n',
      );
      assert.equal(status, 0);
      const shown = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, string>);
      const found = (await inspected()).slice(2);
      assert.deepEqual(
        found.map(({ username, full_name, email, workspaces }) => [username, full_name, email, workspaces]),
        [
          ['eve', 'Eve, "the one"', 'e@x.org', ['red', 'blue']],
          ['fay', null, null, []],
        ],
      );
      assert.deepEqual(
        shown.map(({ api_key }) => api_key),
        found.map(({ api_key }) => api_key),
      );
      for (const [index, { password = '' }] of shown.entries())
        assert.equal(findMatch(String(found[index]?.['hashed_password']), [password]), 0);
    });

    it('takes the list from standard input, too', async () => {
      const args = ['add', at('users.yml'), '--from', '-', '--show', '--cost=4'];
      const { status, out } = await run(args, 'username\neve\n');
      assert.equal(status, 0);
      assert.match(out, /^\{"username":"eve",/);
      assert.match((await run(args, 'username\nEve\n')).err, /standard input: line 2: /);
    });

    it('names every bad row, and adds nobody', async () => {
      const { status, out, err } = await from('username,email\neve,\nEve,\nana,\neve,\nfay,x\n"gil\n');
      assert.deepEqual([status, out], [2, '']);
      for (const line of [3, 4, 5, 6]) assert.match(err, new RegExp(`line ${line}: `));
      assert.equal(text(), both);
      assert.match((await from('username,email\n"eve\n')).err, /line 2: a quote is not closed/);
      assert.match((await from('name\neve\n')).err, /name the columns/);
      assert.match((await from('username,password\neve,x\n')).err, /column 2/);
      assert.match((await from('username\n\n')).err, /no user in it/);
      assert.equal((await from('username\neve\n', [])).status, 2);
      assert.equal((await from('username\neve\n', ['--show', '--super-user'])).status, 2);
      assert.equal(text(), both);
    });

    it('shows what it would add without hashing anything', async () => {
      const { status, out, hostsOpened } = await from('username\neve\nfay\n', ['--dry-run']);
      assert.deepEqual([status, hostsOpened, text()], [0, 0, both]);
      assert.match(out, /^\+- username: eve\n(?:\+.*\n)+\+- username: fay\n/m);
    });
  });

  describe('each of the others', () => {
    for (const [args, expected] of [
      [['grant', 'ana', 'red', 'blue'], both.replace('workspaces: []', 'workspaces: [red, blue]')],
      [['revoke', 'ben', 'red'], both.replace('[red]', '[]')],
      [['remove', 'ben'], user('ana')],
      [['disable', 'ana', '--keep-key'], both.replace('workspaces: []', 'workspaces: []\n  disabled: true')],
      [['rename', '--user', 'ben', 'benno'], both.replace('username: ben', 'username: benno')],
      [['rename', '--workspace=red', 'crimson', '--keep-old'], both.replace('[red]', '[red, crimson]')],
    ] as const) {
      it(`${args.join(' ')}: the bytes of the change alone`, async () => {
        const [name, ...rest] = args;
        const { status, out } = await run([name, at('users.yml'), ...rest]);
        assert.deepEqual([status, out, text()], [0, '', expected]);
      });
    }

    it('gives new secrets', async () => {
      assert.equal((await run(['passwd', at('users.yml'), 'ana', '--cost=4'], 'another one\n')).status, 0);
      const key = await run(['key', at('users.yml'), 'ben', '--show']);
      const [ana, ben] = await inspected();
      assert.equal(findMatch(String(ana?.['hashed_password']), ['another one']), 0);
      assert.deepEqual(JSON.parse(key.out), { username: 'ben', api_key: ben?.['api_key'] });
    });

    it('disables the key, too, and gives a new one back', async () => {
      assert.deepEqual((await run(['disable', at('users.yml'), 'ana', '--show'])).out, '');
      const disabled = await users(['check', at('users.yml')]);
      assert.doesNotMatch(disabled.out, /disabled-key/);
      const { out } = await run(['enable', at('users.yml'), 'ana', '--show']);
      assert.equal((JSON.parse(out) as { api_key: string }).api_key, (await inspected())[0]?.['api_key']);
    });

    it('says what is so already, and writes nothing', async () => {
      const written = statSync(at('users.yml')).mtimeMs;
      for (const args of [
        ['grant', 'ben', 'red'],
        ['revoke', 'ana', 'red'],
        ['enable', 'ana'],
      ]) {
        const [name = '', ...rest] = args;
        const { status, out, err } = await run([name, at('users.yml'), ...rest]);
        assert.deepEqual([status, out], [0, '']);
        assert.match(err, /nothing is to be changed/);
      }
      assert.equal(statSync(at('users.yml')).mtimeMs, written);
    });

    it('says how a super-user gets a list', async () => {
      const name = at('root.yml');
      await users(['add', name, 'root', '--super-user', '--random-password', '--show', '--cost=4']);
      assert.match((await run(['grant', name, 'root', 'red'])).err, /--restrict/);
      assert.equal((await run(['grant', name, 'root', 'red', '--restrict'])).status, 0);
      assert.equal((await inspected('root.yml'))[0]?.['is_superuser'], false);
    });

    it('tells of data that stay', async () => {
      assert.match(
        (await run(['rename', at('users.yml'), '--user=ana', 'anna'])).err,
        /stay under the old name[^]*--keep-old/,
      );
    });
  });

  it('prints a diff without secrets, and writes nothing', async () => {
    for (const args of [
      ['key', 'ana'],
      ['passwd', 'ben'],
      ['disable', 'ana'],
      ['remove', 'ben'],
      ['add', 'eve'],
    ]) {
      const [name = '', ...rest] = args;
      const { status, out, hostsOpened } = await run([name, at('users.yml'), ...rest, '--dry-run']);
      assert.deepEqual([status, hostsOpened, text()], [0, 0, both]);
      assert.ok(out.startsWith(`--- ${at('users.yml')}\n+++ ${at('users.yml')}\n@@ -`), out);
      for (const secret of [goodHash, 'ana-8fW2kqZtR4mNvB3xT5pLs9', 'ben-8fW2kqZtR4mNvB3xT5pLs9'])
        assert.ok(!out.includes(secret));
      assert.match(out, /\*\*\*/);
    }
    const made = await run(['add', at('new.yml'), 'eve', '--dry-run']);
    assert.ok(made.out.startsWith('--- /dev/null\n') && !existsSync(at('new.yml')));
  });

  describe('what is refused', () => {
    for (const [what, args, reason] of [
      ['a file of another program', ['grant', 'foreign.yml', 'ana', 'red'], /no users file.*--force/],
      ['a file that is not there', ['grant', 'no.yml', 'ana', 'red'], /no such file/],
      ['a folder', ['grant', '.', 'ana', 'red'], /it is a folder/],
      ['a user who is not there', ['key', 'users.yml', 'anna'], /Did you mean `ana`/],
      ['a name of another form', ['rename', 'users.yml', '--user', 'ana', 'Ana'], /can’t be a username/],
    ] as const) {
      it(what, async () => {
        const [name, file, ...rest] = args;
        const { status, out, err } = await run([name, at(file), ...rest]);
        assert.deepEqual([status, out], [2, '']);
        assert.match(err, reason);
        assert.equal(text(), both);
      });
    }

    for (const args of [
      ['grant', 'users.yml'],
      ['grant', 'users.yml', 'ana'],
      ['key', 'users.yml', 'ana', 'ben'],
      ['key', '-', 'ana'],
      ['key', 'users.yml', ''],
      ['rename', 'users.yml', 'ana', 'anna'],
      ['rename', 'users.yml', '--user=ana', '--workspace=red', 'x'],
      ['add', 'users.yml', 'eve', '--super-user', '--workspace', 'red'],
      ['passwd', 'users.yml', 'ana', '--cost', '40'],
      ['add', 'users.yml', 'eve', '--from', 'list.csv', '--show'],
      ['add', '--from', 'list.csv', '--show'],
      ['verify', '-', 'ana'],
    ])
      it(`the arguments ${args.join(' ')}`, async () => {
        const { status, err } = await run(args);
        assert.equal(status, 2);
        assert.match(err, /--help says more/);
      });

    it('a file with hard links, or that may not be written', async () => {
      linkSync(at('users.yml'), at('other.yml'));
      assert.match((await run(['grant', at('users.yml'), 'ana', 'red'])).err, /hard links/);
      assert.equal(text(), both);
    });

    it('bytes that are not UTF-8', async () => {
      const other = makeFolder({ 'users.yml': Buffer.concat([Buffer.from(both), Buffer.from([0x23, 0xff, 0x0a])]) });
      const { status, err } = await users(['grant', join(other.path, 'users.yml'), 'ana', 'red']);
      other.remove();
      assert.equal(status, 2);
      assert.match(err, /not UTF-8/);
    });
  });

  it('keeps a byte order mark, line ends and the mode', async () => {
    const other = makeFolder({ 'users.yml': `\ufeff${both.replaceAll('\n', '\r\n')}` });
    const name = join(other.path, 'users.yml');
    chmodSync(name, 0o640);
    assert.equal((await users(['grant', name, 'ana', 'red'])).status, 0);
    assert.equal(
      readFileSync(name, 'utf8'),
      `\ufeff${both.replaceAll('\n', '\r\n')}`.replace('workspaces: []', 'workspaces: [red]'),
    );
    assert.equal(statSync(name).mode & 0o777, 0o640);
    other.remove();
  });

  it('changes the target of a link', async () => {
    symlinkSync('users.yml', at('link.yml'));
    assert.equal((await run(['grant', at('link.yml'), 'ana', 'red'])).status, 0);
    assert.ok(lstatSync(at('link.yml')).isSymbolicLink() && readlinkSync(at('link.yml')) === 'users.yml');
    assert.match(text(), /workspaces: \[red\]\n- username: ben/);
    symlinkSync('nowhere.yml', at('lost.yml'));
    assert.match(
      (await run(['add', at('lost.yml'), 'eve', '--random-password', '--show', '--cost=4'])).err,
      /leads nowhere/,
    );
  });

  describe('verify', () => {
    const hash = createHash('right one', 4);
    const verify = (fields: Readonly<Record<string, string>>, password: string, server = 'rubrix-0.18') => {
      const other = makeFolder({ 'users.yml': user('ana', { hashed_password: hash, ...fields }) });
      return users(['verify', '--server', server, join(other.path, 'users.yml'), 'ana'], { stdin: password }).finally(
        other.remove,
      );
    };

    for (const [what, fields, password, status, said] of [
      ['the right one', {}, 'right one\n', 0, /is the password of `ana`: the server answers 200 with a token/],
      ['a wrong one', {}, 'wrong one', 1, /not the password of `ana`: the server answers 401/],
      ['an empty one', {}, '\n', 1, /422/],
      ['one with NUL', {}, 'a\0b', 1, /NUL.*500/],
      [
        'a disabled user',
        { disabled: 'true' },
        'right one',
        0,
        /disabled: the server answers 200 with a token, and 400/,
      ],
      ['a broken hash', { hashed_password: '$apr1$n0C4S20a$kVbmqXnyOHNLDPHnVgpzJ0' }, 'right one', 1, /answers 500/],
    ] as const)
      it(what, async () => {
        const outcome = await verify(fields, password);
        assert.equal(outcome.status, status, outcome.err);
        assert.match(outcome.out, said);
        assert.ok(!outcome.out.includes(hash) && !outcome.out.includes('right one'));
      });

    it('of nobody', async () => {
      const { status, out } = await users(['verify', at('users.yml'), 'eve'], { stdin: 'x' });
      assert.deepEqual([status, out.includes('401')], [1, true]);
    });

    it('for the migrate task, which forgets who is disabled', async () => {
      assert.doesNotMatch((await verify({ disabled: 'true' }, 'right one', 'argilla-migrate')).out, /disabled/);
    });

    it('in a file with which the server does not start', async () => {
      const outcome = await verify({ workspaces: 'x' }, 'right one');
      assert.deepEqual([outcome.status, outcome.out], [2, '']);
    });
  });
});
