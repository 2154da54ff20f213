import assert from 'node:assert/strict';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { asNobody } from '../support/nobody.ts';
import { buildCli } from './bundled-cli.ts';
import { checkJson, makeFolder, user } from './harness.ts';

/** As root what the permissions forbid is allowed, so nothing here goes by them. */
describe('users-yml where it may find anything', function () {
  this.timeout(60_000);
  let cli: Awaited<ReturnType<typeof buildCli>>;
  let folder: ReturnType<typeof makeFolder>;
  const socket = createServer();
  before(async () => {
    cli = await buildCli();
    folder = makeFolder({
      'good.yml': user('ana'),
      'bad.yml': user('Ben'),
      'some.yml': Array.from({ length: 100 }, (_, index) => user(`U${index}`)).join(''),
      'many.yml': Array.from({ length: 3000 }, (_, index) => user(`U${index}`)).join(''),
      'below/team.users.yml': user('Cem'),
    });
    execFileSync('mkfifo', [join(folder.path, 'fifo'), join(folder.path, 'below/users.yml')]);
    symlinkSync('loop', join(folder.path, 'loop'));
    symlinkSync('/dev/zero', join(folder.path, 'below/zero.users.yml'));
    for (const name of ['huge.yml', 'below/huge.users.yml']) {
      writeFileSync(join(folder.path, name), '');
      truncateSync(join(folder.path, name), 600_000_000);
    }
    mkdirSync(Buffer.concat([Buffer.from(join(folder.path, 'odd/')), Buffer.from([0xff])]), { recursive: true });
    mkdirSync(join(folder.path, 'odd/\x1b[31mred\n'));
    writeFileSync(join(folder.path, 'odd/\x1b[31mred\n/users.yml'), user('Dan'));
    socket.listen(join(folder.path, 'socket'));
    await once(socket, 'listening');
  });
  after(() => {
    socket.close();
    cli.remove();
    folder.remove();
  });

  /** `$cli` in the script stands for the command. */
  const shell = (script: string, env: NodeJS.ProcessEnv = process.env) => {
    const options = { cwd: folder.path, env: { ...env, node: process.execPath, file: cli.file }, maxBuffer: 1 << 28 };
    const found = spawnSync('bash', ['-c', script.replaceAll('$cli', '"$node" "$file"')], {
      ...options,
      timeout: 50_000,
    });
    return { status: found.status, out: found.stdout.toString(), err: found.stderr.toString() };
  };
  const filesOf = (out: string) => checkJson(out).files.map(({ file }) => file);

  const passedOver: readonly (readonly [name: string, sentence: string])[] = [
    ['fifo', 'nobody writes to this pipe: start what does first.'],
    ['/dev/zero', 'it is a device: name a file or a pipe.'],
    ['/dev/tty', 'it is a device: name a file or a pipe.'],
    ['socket', 'it is a socket: name a file or a pipe.'],
    ['loop', 'its links lead in a circle: name the file itself.'],
    ['huge.yml', 'it is larger than 50 MB, the most that is read.'],
    ['/proc/self/mem', 'it can’t be read (EIO).'],
    ['nowhere.yml', 'there is no such file or folder.'],
    ['good.yml/users.yml', 'there is no such file or folder.'],
    [`${'a/'.repeat(4000)}users.yml`, 'its path is too long: name it from a folder nearer to it.'],
  ];

  for (const command of ['check', 'inspect']) {
    it(`${command} says of each PATH why it is not read, and reports all others`, () => {
      const names = passedOver.map(([name]) => name).join(' ');
      const { status, out, err } = shell(`$cli ${command} --format json good.yml ${names} bad.yml`);
      assert.deepEqual(err.split('\n'), [
        ...passedOver.map(([name, sentence]) => `users-yml: ${name}: ${sentence}`),
        '',
      ]);
      assert.equal(status, 2);
      assert.deepEqual(filesOf(out), ['good.yml', 'bad.yml']);
    });
  }

  it('leaves pipes, links and devices of a folder alone, and tells of what is too large', () => {
    const { status, out, err } = shell('$cli check --format json below');
    assert.equal(err, 'users-yml: below/huge.users.yml: it is larger than 50 MB, the most that is read.\n');
    assert.equal(status, 2);
    assert.deepEqual(filesOf(out), ['below/team.users.yml']);
  });

  it('shows names as they are and does nothing that they say', () => {
    for (const format of checkFormatNames) {
      const { status, out, err } = shell(`$cli check --format ${format} odd $'no\\e[31m\\nwhere\\x9b'`);
      assert.equal(status, 2);
      assert.match(err, /: odd\/\ufffd: its name is not UTF-8: give it another one\.\n/);
      assert.match(err, /no\\u\{1b\}\[31m\\u\{a\}where\ufffd: its name is not UTF-8/);
      assert.match(out, /red/);
      assert.doesNotMatch(out + err, /[^\P{Cc}\n]/u);
    }
  });

  for (const [title, script, files] of [
    ['a file', '$cli check --format json - < bad.yml', ['-']],
    ['a file, by another name', '$cli check --format json /dev/stdin < bad.yml', ['/dev/stdin']],
    ['a pipe, by another name', 'cat bad.yml | $cli check --format json /dev/stdin -', ['/dev/stdin']],
    ['nothing', '$cli check --format json --force - < /dev/null', ['-']],
  ] as const) {
    it(`takes for standard input ${title}`, () => {
      const { status, out, err } = shell(script);
      assert.equal(err, '');
      assert.equal(status, 1);
      assert.deepEqual(filesOf(out), files);
    });
  }

  for (const [title, script] of [
    ['process substitution', '$cli check --format json <(cat bad.yml)'],
    ['process substitution that takes its time', '$cli check --format json <(cat bad.yml; sleep 0.2; cat many.yml)'],
    ['a pipe to which somebody writes', 'cat many.yml > fifo & $cli check --format json fifo'],
  ] as const) {
    it(`reads ${title}`, () => {
      const { out, err } = shell(script);
      assert.equal(err, '');
      const [file] = checkJson(out).files;
      assert.equal(file?.recognized, true);
      assert.ok(file.diagnostics.length >= (title === 'process substitution' ? 1 : 3000));
    });
  }

  it('takes an empty process substitution for an empty file', () => {
    assert.deepEqual(shell('$cli check <(true)').err, '');
  });

  for (const [title, script, sentence] of [
    ['endless standard input', 'yes | $cli check --format json - bad.yml', 'larger than 50 MB, the most that is read'],
    [
      'a device as standard input',
      '$cli check --format json - bad.yml < /dev/zero',
      'larger than 50 MB, the most that is read',
    ],
    ['a folder as standard input', '$cli check --format json - bad.yml < /', 'a folder: give it as a PATH'],
  ] as const) {
    it(`does not read ${title} for ever`, () => {
      const { status, out, err } = shell(script);
      assert.equal(err, `users-yml: standard input: it is ${sentence}.\n`);
      assert.equal(status, 2);
      assert.deepEqual(filesOf(out), ['bad.yml']);
    });
  }

  for (const command of [
    'check good.yml',
    'check --format json many.yml',
    'inspect good.yml',
    '--help',
    'check --help',
  ]) {
    it(`says in a sentence that the disk is full: ${command}`, () => {
      const { status, err } = shell(`$cli ${command} > /dev/full`);
      assert.equal(err, 'users-yml: The output could not be written: the disk is full.\n');
      assert.equal(status, 2);
      assert.equal(shell(`$cli ${command} > /dev/full 2> /dev/full`).status, 2);
    });
  }

  it('says so for a hash', () => {
    const { status, err } = shell('echo correct horse | $cli hash --cost 10 > /dev/full');
    assert.equal(err, 'users-yml: The output could not be written: the disk is full.\n');
    assert.equal(status, 2);
  });

  it('says that a key that can’t be shown is written all the same', () => {
    writeFileSync(join(folder.path, 'keys.yml'), user('ana'));
    const { status, err } = shell('$cli key keys.yml ana --show > /dev/full');
    assert.equal(status, 2);
    assert.match(err, /keys\.yml: It is done, but what was made up can’t be printed: make it up anew\.\n/);
    assert.match(err, /The output could not be written: the disk is full/);
    assert.doesNotMatch(shell('cat keys.yml').out, /ana-8fW2kqZtR4mNvB3xT5pLs9/);
  });

  it('reports although nobody can be told what is wrong', () => {
    const { status, out } = shell('$cli check --format json nowhere.yml bad.yml 2> /dev/full');
    assert.equal(status, 2);
    assert.deepEqual(filesOf(out), ['bad.yml']);
  });

  it('does not take half an output for a whole one', () => {
    // The only write is cut at 8 kB, as on a disk that is full from there on.
    const { status, err } = shell('ulimit -f 8; $cli check some.yml > half.txt');
    assert.equal(err, 'users-yml: The output could not be written: the file may not become that large.\n');
    assert.equal(status, 2);
  });

  for (const format of checkFormatNames) {
    it(`ends without a word when nobody reads on: ${format}`, () => {
      const { out, err } = shell(`$cli check --format ${format} many.yml | head -1; exit \${PIPESTATUS[0]}`);
      assert.equal(err, '');
      assert.equal(out.split('\n').length, 2);
    });
  }

  it('runs without a home, an entry in the list of users, and a place to write', async () => {
    for (const path of [cli.file.replace(/\/[^/]*$/, ''), folder.path]) chmodSync(path, 0o755);
    const child = spawn(process.execPath, [cli.file, 'check', '--format', 'json', 'bad.yml'], {
      cwd: folder.path,
      env: { TMPDIR: '/proc/nowhere' },
      ...asNobody(cli.file),
    });
    let [out, err] = ['', ''];
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    assert.deepEqual(await once(child, 'close'), [1, null]);
    assert.equal(err, '');
    assert.deepEqual(filesOf(out), ['bad.yml']);
  });
});
