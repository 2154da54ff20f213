import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, createReadStream, openSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from '../support/hashes.ts';
import { verifiesElsewhere } from '../unit/hashing/passlib.ts';
import { buildCli } from './bundled-cli.ts';
import { checkJson, makeFolder, user } from './harness.ts';

describe('users-yml as a process', function () {
  this.timeout(20_000);
  let cli: Awaited<ReturnType<typeof buildCli>>;
  let folder: ReturnType<typeof makeFolder>;
  const faulty = Array.from({ length: 8000 }, (_, index) => user(`U${index}`)).join('');
  before(async () => {
    cli = await buildCli();
    folder = makeFolder({
      'users.yml': user('ana'),
      'sub/.users.yaml': user('Ben'),
      'big.yml': faulty,
      'costly.yml': user('ana', { hashed_password: createHash('12345678', 11) }),
    });
  });
  after(() => {
    cli.remove();
    folder.remove();
  });

  const call = (args: readonly string[], input: string | Uint8Array = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli.file, ...args], {
      cwd: folder.path,
      input,
      maxBuffer: 1 << 26,
    });
    return { status, out: stdout.toString(), err: stderr.toString() };
  };

  it('names files as the PATH was given', () => {
    const { status, out } = call(['check', '--format', 'json', '.', 'sub/']);
    assert.equal(status, 1);
    assert.deepEqual(
      checkJson(out).files.map(({ file }) => file),
      ['./sub/.users.yaml', './users.yml'],
    );
  });

  it('reads standard input as it comes', () => {
    assert.equal(call(['check', '-'], user('ana')).status, 0);
    assert.equal(call(['check', '-'], user('Ana')).status, 1);
    assert.equal(call(['inspect', '-'], Buffer.from([0xff])).status, 0);
  });

  it('writes megabytes whole into a slow pipe', async () => {
    const child = spawn(process.execPath, [cli.file, 'check', '--format', 'json', 'big.yml'], { cwd: folder.path });
    const closed = once(child, 'close');
    await new Promise((resolve) => setTimeout(resolve, 300));
    let out = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) out += String(chunk);
    assert.deepEqual(await closed, [1, null]);
    assert.ok(out.length > 2 << 20);
    assert.equal(checkJson(out).files[0]?.diagnostics.length, 8000);
  });

  it('writes megabytes whole into a pipe that does not wait until somebody reads', async () => {
    const fifo = join(folder.path, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const end = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK);
    // Node would have its own standard output wait.
    const script = 'exec "$0" "$1" check --format json big.yml >&3';
    const stdio = ['ignore', 'ignore', 'inherit', end] as const;
    const child = spawn('/bin/sh', ['-c', script, process.execPath, cli.file], { cwd: folder.path, stdio: [...stdio] });
    const closed = once(child, 'close').finally(() => {
      closeSync(end);
    });
    let out = '';
    for await (const chunk of createReadStream(fifo, 'utf8')) out += String(chunk);
    assert.deepEqual(await closed, [1, null]);
    assert.equal(checkJson(out).files[0]?.diagnostics.length, 8000);
  });

  it('is quiet when nobody reads on', () => {
    const script = '"$0" "$1" check --format json big.yml | head -c 100';
    const { stdout, stderr } = spawnSync('/bin/sh', ['-c', script, process.execPath, cli.file], { cwd: folder.path });
    assert.equal(stdout.length, 100);
    assert.equal(stderr.toString(), '');
  });

  it('verifies costly hashes in threads', () => {
    const { out } = call(['check', '--format', 'json', '--verify-passwords', 'all', 'costly.yml']);
    const [file] = checkJson(out).files;
    assert.equal(file?.unverified, 0);
    assert.ok(file.diagnostics.some(({ code }) => code === 'default-password'));
  });

  it('hashes a password', () => {
    const { status, out } = call(['hash', '--cost', '4'], 'secret\n');
    assert.equal(status, 0);
    assert.ok(verifiesElsewhere('secret', out.trimEnd()));
    assert.equal(call(['hash'], '').status, 2);
  });

  it('starts the language server, and for nothing else', () => {
    assert.deepEqual(call(['lsp', '--stdio', '--clientProcessId=1']), {
      status: 0,
      out: 'serving lsp,--stdio,--clientProcessId=1',
      err: '',
    });
    assert.doesNotMatch(call(['check', 'users.yml']).out, /serving/);
  });

  it('knows its version', () => {
    assert.equal(call(['--version']).out, '1.2.3\n');
  });

  it('paints nothing into a pipe', () => {
    const out = execFileSync(process.execPath, [cli.file, 'inspect', 'users.yml'], { cwd: folder.path });
    assert.ok(!out.includes('\x1b'));
  });
});
