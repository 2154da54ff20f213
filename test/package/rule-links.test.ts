import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createMessageConnection } from 'vscode-languageserver/node';
import type { Diagnostic } from 'vscode-languageserver';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/setup.mjs';
import { root } from '../../scripts/package/bundle.mjs';
import { projectAddress } from '../../server/src/common/project.ts';
import { describedRules } from '../../server/src/deployment/rules/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { textOf } from '../docs/project-files.ts';
import { user } from '../cli/harness.ts';

const { version } = JSON.parse(textOf('package.json')) as { readonly version: string };

/** Where a page is that is of this very version. */
const addressOf = (code: string): string => `${projectAddress}/blob/v${version}/docs/rules/${code}.md`;

describe('the link of a finding', function () {
  this.timeout(120_000);
  const cli = join(root, 'dist', 'cli.cjs');
  before(() => {
    ensureBuilt();
  });

  it('is made of the project’s address and the version, for each code, on the command line', () => {
    const args = [cli, 'check', '--format', 'sarif', '-'];
    const { stdout } = spawnSync(process.execPath, args, { input: user('Ben'), encoding: 'utf8' });
    const log = JSON.parse(stdout) as Sarif;
    assert.deepEqual(
      Object.fromEntries(log.runs[0]?.tool.driver.rules.map(({ id, helpUri }) => [id, helpUri]) ?? []),
      Object.fromEntries([...rules, ...describedRules].map(({ id }) => [id, addressOf(id)])),
    );
  });

  it('is the same in an editor', async () => {
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio']);
    const connection = createMessageConnection(child.stdout, child.stdin);
    connection.listen();
    const diagnostic = { codeDescriptionSupport: true };
    await connection.sendRequest('initialize', { processId: null, capabilities: { textDocument: { diagnostic } } });
    await connection.sendNotification('initialized', {});
    const uri = 'file:///srv/users.yml';
    const textDocument = { uri, languageId: 'yaml', version: 1, text: user('Ben') };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const { items } = await connection.sendRequest<{ readonly items: readonly Diagnostic[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    assert.ok(items.length > 0);
    for (const { code, codeDescription } of items) assert.equal(codeDescription?.href, addressOf(String(code)));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await new Promise((resolve) => child.once('close', resolve));
    connection.dispose();
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
    };
  }[];
}
