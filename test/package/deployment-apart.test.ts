import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../scripts/setup.mjs';
import { textOf } from '../docs/project-files.ts';
import { ServerProcess } from '../support/server-process.ts';

const compose = (image: string): string => `services:\n  a:\n    image: ${image}\n    environment: [SECRET_KEY=]\n`;
const apart = 'language-server-deployment.cjs';
const uri = 'file:///nowhere/compose.yaml';

/** A server whose bundle for deployments is missing: it complains once it needs that. */
describe('what the language server reads deployments with', function () {
  this.timeout(60_000);
  let folder: string;
  let server: ServerProcess;
  const log: string[] = [];
  before(async () => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'users-yml-apart-'));
    const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
    for (const name of readdirSync(dist)) if (name !== apart) copyFileSync(join(dist, name), join(folder, name));
    server = new ServerProcess(join(folder, 'server.cjs'));
    server.client.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
    await server.initialize({ textDocument: { diagnostic: {} } });
  });
  after(async () => {
    await server.stop();
    server.dispose();
    rmSync(folder, { recursive: true });
  });
  const codes = async (text: string, version: number): Promise<unknown> => {
    const contentChanges = [{ text }];
    await server.client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return server.client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  };
  const failures = (): readonly string[] => log.filter((message) => message.includes('deployment'));

  it('is loaded once a text has a word of ours in it, and not before', async () => {
    const text = compose('postgres:15');
    await server.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'dockercompose', version: 1, text },
    });
    for (let version = 2; version < 5; version++) await codes(`${text}# ${version}\n`, version);
    assert.deepEqual(failures(), []);
    await codes(compose('recognai/rubrix'), 5);
    assert.equal(failures().length, 1);
    assert.match(failures()[0] ?? '', /^deployments: Error MODULE_NOT_FOUND/);
  });

  it('is in a bundle of its own', () => {
    const key = 'create_host_path';
    assert.ok(textOf(`dist/${apart}`).includes(key));
    assert.ok(!textOf('dist/language-server.cjs').includes(key));
  });
});
