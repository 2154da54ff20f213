import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type DocumentDiagnosticReport,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { applyEdits } from '../../server/src/text/edits.ts';
import type { TextEdit } from '../../server/src/text/range.ts';
import { codesOf, rangeOf } from '../support/protocol-pair.ts';
import { user } from '../support/users.ts';

const uri = 'file:///srv/users.yml';
const text = user('ana', { hashed_password: 'secret-word' });

describe('the server as it is shipped', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-server-'));
    for (const [entry, name] of [
      ['node/start.ts', 'server.cjs'],
      ['node/main.ts', 'language-server.cjs'],
      ['hashing/node/hash-worker.ts', 'hash-worker.cjs'],
    ] as const) {
      buildSync({
        entryPoints: [fileURLToPath(new URL(`../../server/src/${entry}`, import.meta.url))],
        outfile: join(folder, name),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        define: { __VERSION__: '"1.2.3"' },
        mainFields: ['module', 'main'],
        logLevel: 'error',
      });
    }
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (
    flag: '--stdio' | '--node-ipc',
  ): { server: ChildProcess; client: MessageConnection; errors: string[] } => {
    const ipc = flag === '--node-ipc';
    const server = spawn(process.execPath, [join(folder, 'server.cjs'), flag], {
      stdio: ['pipe', 'pipe', 'pipe', ...(ipc ? ['ipc' as const] : [])],
      env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
    });
    const errors: string[] = [];
    server.stderr?.on('data', (data: Buffer) => errors.push(String(data)));
    assert.ok(server.stdin && server.stdout);
    const client = ipc
      ? createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server))
      : createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    client.listen();
    return { server, client, errors };
  };
  const initialize = async (client: MessageConnection): Promise<void> => {
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { applyEdit: true } };
    const initializationOptions = { hash: { cost: 10 } };
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions };
    const { serverInfo } = await client.sendRequest<{ serverInfo: object }>('initialize', params);
    assert.deepEqual(serverInfo, { name: 'users-yml', version: '1.2.3' });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
  };
  const stop = async (server: ChildProcess, client: MessageConnection): Promise<void> => {
    const ended = once(server, 'exit');
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
    client.dispose();
  };

  for (const flag of ['--stdio', '--node-ipc'] as const) {
    it(`talks over ${flag}, hashes in its worker and ends when told`, async () => {
      const { server, client, errors } = start(flag);
      let written = '';
      client.onRequest('workspace/applyEdit', ({ edit }: { edit: { changes: Record<string, TextEdit[]> } }) => {
        written = applyEdits(text, edit.changes[uri] ?? []);
        return { applied: true };
      });
      await initialize(client);
      const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.deepEqual(report.kind === 'full' ? codesOf(report.items) : [], ['not-bcrypt']);
      const place = { uri, version: 1, range: rangeOf(text, 'secret-word') };
      await client.sendRequest('workspace/executeCommand', { command: 'usersYml.hashInPlace', arguments: [place] });
      assert.match(written, /hashed_password: \$2b\$10\$[./A-Za-z0-9]{53}\n/);
      await stop(server, client);
      assert.deepEqual(errors, []);
    });
  }

  it('keeps nothing of ours where somebody else could write, and nothing of the file anywhere', () => {
    // The folder lies below one for temporary files, to which everybody writes.
    assert.deepEqual(existsSync(join(folder, 'cache')) ? readdirSync(join(folder, 'cache')) : [], []);
  });

  it('ends with its client', async () => {
    const { server, client } = start('--stdio');
    await initialize(client);
    const ended = once(server, 'exit');
    server.stdin?.end();
    assert.deepEqual(await ended, [1, null]);
    client.dispose();
  });
});
