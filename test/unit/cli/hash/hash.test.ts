import { UsageError } from '../../../../server/src/cli/options/usage-error.ts';
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { createHash } from '../../../support/hashes.ts';
import { runHash } from '../../../../server/src/cli/hash/hash.ts';
import type { CliIo } from '../../../../server/src/cli/io.ts';
import { verifiesElsewhere } from '../../hashing/passlib.ts';
import { FakeTerminal } from './fake-terminal.ts';

function run(args: readonly string[], input: CliIo['input'], stdout: Output, stderr: Output): Promise<number> {
  const host = {
    hash: (password: string, cost: number) => Promise.resolve(createHash(password, cost)),
    verify: () => Promise.reject(new Error('Nothing is verified.')),
  };
  return runHash(args, {
    input,
    stdout,
    stderr,
    copyOut: () => Promise.reject(new Error('Nothing is copied.')),
    colors: false,
    progress: null,
    isReadableByAll: () => false,
    openHost: () => Promise.resolve(host),
  });
}

class Output {
  text = '';
  /** Called with each piece, as a person who reads it. */
  onText: ((text: string) => void) | null = null;
  write(text: string): Promise<void> {
    this.text += text;
    this.onText?.(text);
    return Promise.resolve();
  }
}

async function piped(args: readonly string[], ...chunks: readonly (string | Uint8Array)[]) {
  const [stdout, stderr] = [new Output(), new Output()];
  const stdin = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const status = await run(args, { isTTY: false, stdin }, stdout, stderr);
  return { status, out: stdout.text, err: stderr.text };
}

/** Answers each question with the next of `answers`. */
async function typed(args: readonly string[], ...answers: readonly (string | Uint8Array)[]) {
  const [stdout, stderr, stdin] = [new Output(), new Output(), new FakeTerminal()];
  const left = [...answers];
  stderr.onText = (text) => {
    const answer = text.endsWith(': ') ? left.shift() : undefined;
    if (answer !== undefined)
      setImmediate(() => {
        stdin.type(answer);
      });
  };
  const status = await run(args, { isTTY: true, stdin }, stdout, stderr);
  return { status, out: stdout.text, err: stderr.text, terminal: stdin, unasked: left.length };
}

describe('users-yml hash: standard input', () => {
  for (const [sent, password] of [
    ['secret', 'secret'],
    ['secret\n', 'secret'],
    ['secret\r\n', 'secret'],
    ['secret\r', 'secret'],
    ['secret\n\n', 'secret\n'],
    [' pässwörd 😀 \n', ' pässwörd 😀 '],
    ['a'.repeat(72) + '\r\n', 'a'.repeat(72)],
  ] as const) {
    it(`takes ${JSON.stringify(sent)}`, async () => {
      const { status, out } = await piped(['--cost', '4'], sent);
      assert.equal(status, 0);
      assert.match(out, /^\$2b\$04\$[./A-Za-z0-9]{53}\n$/);
      assert.ok(verifiesElsewhere(password, out.trimEnd()));
    });
  }

  it('may come in pieces', async () => {
    const bytes = new TextEncoder().encode('pä\n');
    const { out } = await piped(['--cost', '4'], bytes.slice(0, 2), bytes.slice(2));
    assert.ok(verifiesElsewhere('pä', out.trimEnd()));
  });

  for (const [what, sent, message] of [
    ['nothing', '', /empty/],
    ['an empty line', '\r\n', /empty/],
    ['NUL', 'hunter2\0\n', /NUL/],
    ['73 bytes', 'hunter2'.padEnd(73, '!'), /too long/],
    ['37 letters of two bytes', 'ä'.repeat(37), /too long/],
    ['a large file', 'hunter2ä'.repeat(5000), /too long/],
    ['Latin-1', Uint8Array.of(0x70, 0xe4), /not UTF-8/],
    ['a character cut off', Uint8Array.of(0x70, 0xc3), /not UTF-8/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const { status, out, err } = await piped(['--cost', '4'], sent);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, message);
      assert.ok(!err.includes('hunter2'));
    });
  }

  it('may be endless', async () => {
    async function* forever(): AsyncGenerator<Buffer> {
      for (;;) {
        await Promise.resolve();
        yield Buffer.from('y\n'.repeat(500));
      }
    }
    const [stdout, stderr] = [new Output(), new Output()];
    const stdin = Readable.from(forever());
    assert.equal(await run([], { isTTY: false, stdin }, stdout, stderr), 2);
  });

  it('is formatted for its place', async () => {
    const htpasswd = await piped(['--cost', '4', '--format', 'htpasswd', '--user', 'ana'], 'secret');
    assert.match(htpasswd.out, /^ana:\$2b\$04\$[./A-Za-z0-9]{53}\n$/);
    assert.ok(verifiesElsewhere('secret', htpasswd.out.slice('ana:'.length).trimEnd()));
    const compose = await piped(['--cost', '4', '--format', 'compose', '--server', 'argilla-1.5'], 'secret');
    assert.match(compose.out, /^ARGILLA_LOCAL_AUTH_DEFAULT_PASSWORD: "\$\$2b\$\$04\$\$[./A-Za-z0-9]{53}"\n$/);
    const env = await piped(['--cost', '4', '--format', 'env'], 'secret');
    assert.match(env.out, /^RUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD='\$2b\$04\$[./A-Za-z0-9]{53}'\n$/);
    const envFile = await piped(['--cost', '4', '--format', 'env-file'], 'secret');
    assert.match(envFile.out, /^RUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD=\$2b\$04\$[./A-Za-z0-9]{53}\n$/);
  });

  for (const [what, sent, args, note] of [
    ['published', '1234', [], /is published/],
    ['that many people choose', 'Qwerty123', [], /Many people choose/],
    ['of a few letters', 'xq7w4', [], /very short/],
    ['made of the name', 'BenDover123', ['--user', 'bendover'], /name of the user/],
  ] as const) {
    it(`is hashed with a note when it is one ${what}, which is not repeated`, async () => {
      const { status, out, err } = await piped(['--cost', '4', ...args], sent);
      assert.equal(status, 0);
      assert.ok(verifiesElsewhere(sent, out.trimEnd()));
      assert.match(err, note);
      assert.ok(!err.includes(sent));
    });
  }

  it('is not put into a variable that Argilla 1.6 does not have', async () => {
    for (const format of ['env', 'env-file', 'compose']) {
      await assert.rejects(
        piped(['--format', format, '--server', 'argilla-migrate'], 'secret'),
        (error) => error instanceof UsageError && error.message.includes('DEFAULT_USER_PASSWORD'),
      );
    }
  });

  it('is hashed with a warning for an unusual cost', async () => {
    assert.match((await piped(['--cost', '9'], 'correct horse')).err, /Cost 9 is low/);
    assert.equal((await piped(['--cost', '10'], 'correct horse')).err, '');
  });

  it('tells how long hashing takes before it begins', async () => {
    assert.match(
      (await piped(['--cost', '31'], '')).err,
      /Hashing takes as long: about 36 hours\. Ctrl\+C gives it up\./,
    );
    assert.doesNotMatch((await piped(['--cost', '15'], '')).err, /Hashing takes/);
  });

  it('is not read for --help', async () => {
    const { status, out } = await piped(['--help']);
    assert.equal(status, 0);
    assert.match(out, /^Usage: users-yml hash /);
  });
});

describe('users-yml hash: terminal', () => {
  it('asks twice and shows nothing', async () => {
    const { status, out, err, terminal } = await typed(['--cost', '4'], 'secrex\x7ft\r', 'secret\r');
    assert.equal(status, 0);
    assert.ok(verifiesElsewhere('secret', out.trimEnd()));
    assert.ok(!err.includes('secret'));
    assert.equal(terminal.echoed, '');
    assert.deepEqual(terminal.modes, [true, false, true, false]);
    assert.equal(terminal.isPaused(), true);
    assert.equal(terminal.listenerCount('data'), 0);
  });

  it('takes both answers from one paste', async () => {
    const { status, out } = await typed(['--cost', '4'], 'secret\nsecret\n');
    assert.equal(status, 0);
    assert.ok(verifiesElsewhere('secret', out.trimEnd()));
  });

  it('asks again when the two differ', async () => {
    const { status, out, err } = await typed(['--cost', '4'], 'a\r', 'b\r', 'secret\r', 'secret\r');
    assert.equal(status, 0);
    assert.match(err, /differ/);
    assert.ok(verifiesElsewhere('secret', out.trimEnd()));
  });

  it('gives up after three times', async () => {
    const { status, out, err, unasked } = await typed([], 'a\r', 'b\r', 'a\r', 'b\r', 'a\r', 'b\r', 'a\r');
    assert.deepEqual([status, out, unasked], [2, '', 1]);
    assert.match(err, /differed each time/);
  });

  for (const [what, answer, message] of [
    ['Enter alone', '\r', /empty/],
    ['Ctrl+D alone', '\x04', /empty/],
    ['a long password', 'hunter2'.repeat(11) + '\r', /too long/],
    ['NUL', 'hunter2\0\r', /NUL/],
    ['Latin-1', Uint8Array.of(0x70, 0xe4, 0x0d), /not UTF-8/],
  ] as const) {
    it(`refuses ${what} without asking again`, async () => {
      const { status, out, err, terminal, unasked } = await typed([], answer, 'never asked\r');
      assert.deepEqual([status, out, unasked], [2, '', 1]);
      assert.match(err, message);
      assert.ok(!err.includes('hunter2'));
      assert.equal(terminal.raw, false);
    });
  }

  for (const [what, answers] of [
    ['first', ['sec\x03']],
    ['second', ['secret\r', '\x03']],
  ] as const) {
    it(`is restored by Ctrl+C at the ${what} question`, async () => {
      const { status, out, terminal } = await typed([], ...answers);
      assert.deepEqual([status, out], [130, '']);
      assert.equal(terminal.raw, false);
      assert.equal(terminal.isPaused(), true);
    });
  }

  it('is restored when it goes away', async () => {
    const [stdout, stderr, stdin] = [new Output(), new Output(), new FakeTerminal()];
    setImmediate(() => stdin.end());
    assert.equal(await run([], { isTTY: true, stdin }, stdout, stderr), 2);
    assert.equal(stdin.raw, false);
    assert.match(stderr.text, /ended before/);
  });
});
