import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { frame } from '../../../bench/message-stream.mjs';
import { streamTransport } from '../../../server/src/node/stdio/stream-transport.ts';
import { startServer } from '../../../server/src/connection/start-server.ts';
import { nodeFileSystem } from '../../../server/src/node/node-file-system.ts';
import { FakeTime } from '../../support/fake-time.ts';
import { plainBcrypt, until } from '../../support/protocol-pair.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const mebibyte = 1024 * 1024;
/** There is much to say about it. */
const text = Array.from({ length: 1000 }, (_, index) => user(`user-${String(index)}`, { workspaces: null })).join('');

/** The end of a pipe at which nobody reads, until somebody does. */
class Deaf extends Writable {
  bytes = 0;
  #held: (() => void)[] | null = [];

  constructor() {
    super({ highWaterMark: 1024 });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.bytes += chunk.length;
    if (this.#held) this.#held.push(done);
    else done();
  }

  listen(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const done of held) done();
  }

  /** What the server has written, whether it was taken or not. */
  get written(): number {
    return this.bytes + this.writableLength;
  }
}

describe('a client that reads nothing', () => {
  let toServer: PassThrough;
  let toClient: Deaf;
  let server: { dispose: () => void };
  const send = (method: string, params: object, id?: number): void => {
    toServer.write(frame({ jsonrpc: '2.0', ...(id === undefined ? {} : { id }), method, params }));
  };
  const begin = (capabilities: object): void => {
    toServer = new PassThrough();
    toClient = new Deaf();
    server = startServer(streamTransport(toServer, toClient), {
      bcrypt: plainBcrypt,
      fileSystem: nodeFileSystem,
      scheduler: new FakeTime(),
      version: '0.0.0-test',
      texts: () => null,
      exit: () => undefined,
    });
    send('initialize', { processId: null, capabilities, initializationOptions: {} }, 0);
    send('initialized', {});
    send('textDocument/didOpen', { textDocument: { uri, version: 1, text } });
  };
  afterEach(() => {
    server.dispose();
  });

  it('is not answered any more once much waits for it, then not listened to, and served on when it reads', async () => {
    begin({ textDocument: { diagnostic: {} } });
    const count = 1500;
    send('textDocument/diagnostic', { textDocument: { uri } }, 1);
    await until('the first answer', () => toClient.written > mebibyte / 8);
    const one = toClient.written;
    for (let id = 2; id <= count; id++) send('textDocument/diagnostic', { textDocument: { uri } }, id);
    await until('the pause', () => toServer.isPaused());
    await quiet(() => toClient.written);
    assert.ok(toClient.written < 40 * one, String(toClient.written / one));
    toClient.listen();
    await until('all answers', () => toClient.bytes > 0.99 * count * one);
    assert.equal(toServer.isPaused(), false);
  });

  it('has its diagnostics sent once, not once for each edit', async () => {
    begin({});
    await until('the first diagnostics', () => toClient.written > mebibyte / 8);
    const first = toClient.written;
    for (let version = 2; version < 50; version++) {
      const start = { line: 0, character: 0 };
      const contentChanges = [{ range: { start, end: start }, text: '# a comment\n' }];
      send('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      await quiet(() => toClient.written);
    }
    assert.equal(toClient.written, first);
    toClient.listen();
    await until('the last diagnostics', () => toClient.bytes > 1.9 * first);
    await quiet(() => toClient.bytes);
    assert.ok(toClient.bytes < 2.1 * first);
  });

  it('has words for its log left out in the end', async () => {
    begin({});
    for (let count = 0; count < 1000; count++) send('textDocument/didClose', { textDocument: 5 });
    await quiet(() => toClient.written);
    toClient.listen();
    await quiet(() => toClient.bytes);
    const before = toClient.bytes;
    send('textDocument/didClose', { textDocument: 5 });
    await until('the word that is heard', () => toClient.bytes > before);
    assert.ok(toClient.bytes < 2 * mebibyte);
  });
});

/** Resolves when a figure has stayed the same for a while: a slow machine makes that no other one. */
async function quiet(figure: () => number): Promise<void> {
  for (let last = -1, same = 0; same < 5; last = figure()) {
    same = figure() === last ? same + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
