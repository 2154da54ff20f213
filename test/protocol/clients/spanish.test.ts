import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { projectAddress } from '../../../server/src/common/project.ts';
import { builtVersion, buildServer } from '../../support/build-server.ts';
import { fullCapabilities, rangeOf } from '../../support/protocol-pair.ts';
import { ServerProcess } from '../../support/server-process.ts';
import { user } from '../../support/users.ts';

const uri = 'file:///srv/users.yml';
const text = user('ana', { workspaces: 'team' });
const texts = fileURLToPath(new URL('../../../l10n/', import.meta.url));

const english = {
  message:
    'Rubrix 0.18 does not start: `workspaces` of `ana` must be a list, as in `[team-a, team-b]`; for one workspace too.',
  title: 'Write the workspace as a list',
  page: 'docs/rules/wrong-type.md',
};
const spanish = {
  message:
    'Rubrix 0.18 no arranca: `workspaces` de `ana` debe ser una lista, como en `[team-a, team-b]`; también para un solo espacio de trabajo.',
  title: 'Escribir el espacio de trabajo como lista',
  page: 'docs/rules/es/wrong-type.md',
};

describe('the server as it is shipped, for a client that says its language', () => {
  let bundle: string;
  let shipped: string;
  before(async () => {
    bundle = await buildServer('spanish/dist');
    shipped = join(dirname(bundle), '../l10n');
    cpSync(texts, shipped, { recursive: true });
  });

  async function told(locale: string | undefined): Promise<unknown> {
    // The language of the system is not that of the client.
    const server = new ServerProcess(bundle, { env: { ...process.env, LANG: 'es_ES.UTF-8' } });
    const { client } = server;
    await server.initialize(fullCapabilities, {}, locale);
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    const report = await client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    const found = report.kind === 'full' ? report.items.filter(({ code }) => code === 'wrong-type') : [];
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: rangeOf(text, 'team'),
      context: { diagnostics: found, only: ['quickfix'] },
    });
    assert.deepEqual(await server.stop(), [0, null]);
    assert.equal(server.errors, '');
    server.dispose();
    const page = found[0]?.codeDescription?.href.replace(`${projectAddress}/blob/v${builtVersion}/`, '');
    return { message: found[0]?.message, title: actions[0]?.title, page };
  }

  for (const locale of ['es', 'es-MX'])
    it(`answers in Spanish where that is ${locale}`, async () => {
      assert.deepEqual(await told(locale), spanish);
    });

  for (const locale of ['de', undefined])
    it(`answers in English where that is ${locale ?? 'none'}`, async () => {
      assert.deepEqual(await told(locale), english);
    });

  it('answers in English where the texts are missing', async () => {
    rmSync(shipped, { recursive: true });
    assert.deepEqual(await told('es'), english);
  });
});
