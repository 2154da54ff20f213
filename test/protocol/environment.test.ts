import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { buildServer } from '../support/build-server.ts';
import { asNobody } from '../support/nobody.ts';
import { ServerProcess } from '../support/server-process.ts';
import { user } from '../support/users.ts';

const faulty = user('ana', { hashed_password: 'secret-word' });

describe('the server where it may find anything', () => {
  let bundle: string;
  let folder: string;
  const socket = createServer();
  const at = (name: string): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    return join(folder, name);
  };
  before(async () => {
    bundle = await buildServer('environment');
    folder = mkdtempSync(join(tmpdir(), 'users-yml-environment-'));
    chmodSync(folder, 0o755);
    execFileSync('mkfifo', [at('pipe/users.yml')]);
    symlinkSync('/dev/zero', at('device/users.yml'));
    symlinkSync('users.yml', at('loop/users.yml'));
    symlinkSync('.', at('circle/users'));
    mkdirSync(at('folder/users.yml'));
    mkdirSync(Buffer.concat([Buffer.from(join(folder, 'odd/')), Buffer.from([0xff])]), { recursive: true });
    writeFileSync(at('huge/users.yml'), '');
    truncateSync(at('huge/users.yml'), 600_000_000);
    socket.listen(at('socket/users.yml'));
    await once(socket, 'listening');
    writeFileSync(at('good/users.yml'), faulty);
  });
  after(() => {
    socket.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves alone what is no file or too large, and tells of the others', async () => {
    const server = new ServerProcess(bundle);
    const { client } = server;
    await client.sendRequest('initialize', {
      processId: process.pid,
      capabilities: { workspace: { workspaceFolders: true }, textDocument: { diagnostic: {} } },
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'here' }],
    });
    await client.sendNotification('initialized', {});
    const faultyFiles = async (): Promise<readonly string[]> => {
      const { items } = await client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: [],
      });
      return items.map(({ uri }) => uri);
    };
    const good = pathToFileURL(join(folder, 'good/users.yml')).href;
    assert.deepEqual(await faultyFiles(), [good]);
    // Nor where the client says that something happened to them, or that they are open and closed again.
    const uris = readdirSync(folder).map((name) => pathToFileURL(join(folder, name, 'users.yml')).href);
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [...uris, 'file:///dev/zero', 'file:///proc/self/fd/0'].map((uri) => ({ uri, type: 2 })),
    });
    for (const uri of uris) {
      const textDocument = { uri, languageId: 'yaml', version: 1, text: faulty };
      await client.sendNotification('textDocument/didOpen', { textDocument });
      await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }
    assert.ok((await faultyFiles()).includes(good));
    assert.deepEqual(await server.stop(), [0, null]);
    assert.equal(server.errors, '');
    server.dispose();
  });

  for (const [title, env] of [
    ['no environment at all', {}],
    ['a home that is nowhere', { HOME: '/nowhere' }],
    ['an empty home', { HOME: '' }],
    ['a home that is the current folder', { HOME: '.' }],
    ['a cache where nothing can be made', { XDG_CACHE_HOME: '/proc/nowhere' }],
    ['a cache below a device', { XDG_CACHE_HOME: '/dev/null' }],
  ] as const) {
    it(`starts and ends with ${title}, and leaves nothing behind`, async () => {
      const cwd = join(folder, 'good');
      const server = new ServerProcess(bundle, { cwd, env, ...asNobody(bundle) });
      await server.initialize();
      assert.deepEqual(await server.stop(), [0, null]);
      assert.equal(server.errors, '');
      assert.deepEqual(readdirSync(cwd), ['users.yml']);
      server.dispose();
    });
  }

  it('ends when what it writes is lost', () => {
    const request = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } });
    const { status, stderr } = spawnSync('/bin/sh', ['-c', '"$0" "$1" --stdio > /dev/full', process.execPath, bundle], {
      input: `Content-Length: ${String(request.length)}\r\n\r\n${request}`,
    });
    assert.equal(stderr.toString(), '');
    assert.equal(status, 1);
  });
});
