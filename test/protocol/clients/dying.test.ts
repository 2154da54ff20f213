import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { frame } from '../../../bench/message-stream.mjs';
import { buildServer } from '../../support/build-server.ts';
import { ServerProcess } from '../../support/server-process.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const text = user('ana', { hashed_password: 'secret-word' });

describe('a client that dies', () => {
  let bundle: string;
  let server: ServerProcess;
  before(async () => {
    bundle = await buildServer('dying-client');
  });
  afterEach(() => {
    server.dispose();
  });

  const begin = async (flag: '--stdio' | '--node-ipc' = '--stdio'): Promise<void> => {
    server = new ServerProcess(bundle, { flag });
    await server.initialize();
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await server.client.sendNotification('textDocument/didOpen', { textDocument });
  };

  it('takes its server with it', async () => {
    await begin();
    server.process.stdin?.end();
    assert.deepEqual(await server.exit, [1, null]);
    assert.equal(server.errors, '');
  });

  it('takes it in the middle of a message, too', async () => {
    await begin();
    server.process.stdin?.end('Content-Length: 100\r\n\r\n{"jsonrpc"');
    assert.deepEqual(await server.exit, [1, null]);
    assert.equal(server.errors, '');
  });

  it('takes it when it can hear no more, although it could still speak', async () => {
    await begin();
    server.process.stdout?.destroy();
    // Each has an answer; the second at the latest can't be sent.
    const request = frame({ jsonrpc: '2.0', id: 'seen', method: 'usersYml/seen', params: { uri } });
    const timer = setInterval(() => server.process.stdin?.write(request), 20);
    assert.deepEqual(await server.exit, [1, null]);
    clearInterval(timer);
    assert.equal(server.errors, '');
  });

  it('takes it by the channel between processes', async () => {
    await begin('--node-ipc');
    server.process.disconnect();
    assert.deepEqual(await server.exit, [1, null]);
    assert.equal(server.errors, '');
  });

  it('takes it behind shutdown as well, which is no surprise then', async () => {
    await begin();
    await server.client.sendRequest('shutdown');
    server.process.stdin?.end();
    assert.deepEqual(await server.exit, [0, null]);
  });
});

describe('a server in trouble', () => {
  let bundle: string;
  let server: ServerProcess;
  before(async () => {
    bundle = await buildServer('server-in-trouble');
  });
  afterEach(() => {
    server.dispose();
  });

  it('starts without a home, for a user whom nobody knows', async () => {
    // Only root may become somebody else.
    const nobody = process.getuid?.() === 0 ? { uid: 54_321, gid: 54_321 } : {};
    server = new ServerProcess(bundle, { env: {}, cwd: '/', ...nobody });
    await server.initialize();
    assert.deepEqual(await server.stop(), [0, null]);
    assert.equal(server.errors, '');
  });

  for (const [what, code] of [
    ['an error that nobody catches', 'setTimeout(() => { throw new RangeError("secret-word") }, 50)'],
    ['a promise that nobody catches', 'setTimeout(() => Promise.reject(new RangeError("secret-word")), 50)'],
  ] as const) {
    it(`goes on after ${what}, and says where it was without its words`, async () => {
      const preloaded = join(dirname(bundle), 'trouble.mjs');
      writeFileSync(preloaded, code);
      server = new ServerProcess(bundle, { nodeArguments: ['--import', pathToFileURL(preloaded).href] });
      const told = new Promise((resolve) => server.process.stderr?.once('data', resolve));
      await server.initialize();
      await told;
      assert.deepEqual(await server.stop(), [0, null]);
      assert.match(server.errors, /^users-yml: .*RangeError\n +at /);
      assert.ok(!server.errors.includes('secret-word'));
    });
  }

  it('says how it is to be started where nobody could talk to it', async () => {
    server = new ServerProcess(bundle, { flag: '--socket' });
    assert.deepEqual(await server.exit, [2, null]);
    assert.match(server.errors, /--stdio/);
  });
});
