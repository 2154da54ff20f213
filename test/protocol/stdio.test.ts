import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { applyEdits } from '../../server/src/text/edits.ts';
import type { TextEdit } from '../../server/src/text/range.ts';
import { buildServer, builtVersion } from '../support/build-server.ts';
import { codesOf, rangeOf } from '../support/protocol-pair.ts';
import { ServerProcess } from '../support/server-process.ts';
import { user } from '../support/users.ts';

const uri = 'file:///srv/users.yml';
const text = user('ana', { hashed_password: 'secret-word' });

describe('the server as it is shipped', () => {
  let bundle: string;
  let caches: string;
  before(async () => {
    bundle = await buildServer('stdio');
    caches = mkdtempSync(join(tmpdir(), 'users-yml-caches-'));
    chmodSync(caches, 0o777);
  });
  after(() => {
    rmSync(caches, { recursive: true, force: true });
  });

  for (const flag of ['--stdio', '--node-ipc'] as const) {
    it(`talks over ${flag}, hashes in its worker and ends when told`, async () => {
      const server = new ServerProcess(bundle, { flag, env: { ...process.env, XDG_CACHE_HOME: caches } });
      const { client } = server;
      let written = '';
      client.onRequest('workspace/applyEdit', ({ edit }: { edit: { changes: Record<string, TextEdit[]> } }) => {
        written = applyEdits(text, edit.changes[uri] ?? []);
        return { applied: true };
      });
      const { serverInfo } = await server.initialize(
        { textDocument: { diagnostic: {} }, workspace: { applyEdit: true } },
        { hash: { cost: 10 } },
      );
      assert.deepEqual(serverInfo, { name: 'users-yml', version: builtVersion });
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      await client.sendNotification('textDocument/didOpen', { textDocument });
      const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.deepEqual(report.kind === 'full' ? codesOf(report.items) : [], ['not-bcrypt']);
      const place = { uri, version: 1, range: rangeOf(text, 'secret-word') };
      await client.sendRequest('workspace/executeCommand', { command: 'usersYml.hashInPlace', arguments: [place] });
      assert.match(written, /hashed_password: \$2b\$10\$[./A-Za-z0-9]{53}\n/);
      assert.deepEqual(await server.stop(), [0, null]);
      assert.equal(server.errors, '');
      server.dispose();
    });
  }

  it('keeps nothing of ours where somebody else could write, and nothing of the file anywhere', () => {
    const folder = join(caches, 'users-yml');
    assert.deepEqual(existsSync(folder) ? readdirSync(folder) : [], []);
  });
});
