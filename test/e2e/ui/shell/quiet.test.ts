import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { patience } from '../../../support/patience.ts';
import { user } from '../../../support/users.ts';
import type { TreeRow } from '../tree-view.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

describe('a window without a users file', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-quiet-'));
    await writeFile(join(folder, 'values.yaml'), 'replicas: 2\nimage: nginx\n');
    await writeFile(join(folder, 'docker-compose.yaml'), 'services:\n  web:\n    image: nginx\n');
    workbench = await openWorkbench({ folder });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  async function logged(words: RegExp): Promise<string> {
    let log = '';
    for (
      const end = Date.now() + patience;
      Date.now() < end && !words.test(log);
      await workbench.page.waitForTimeout(200)
    )
      log = await workbench.log();
    assert.match(log, words);
    return log;
  }

  it('has the extension look on, and nothing of it loaded or started, also with its view open', async () => {
    await workbench.openFile('values.yaml');
    await workbench.openFile('docker-compose.yaml');
    await workbench.showView('Users and workspaces');
    await workbench.page.getByText('There is no users file here').waitFor();
    assert.doesNotMatch(await logged(/Extension \S+ in VS Code/), /is loaded|is needed|is ready/);
  });

  it('has it loaded by the first one, and the view filled', async () => {
    await writeFile(join(workbench.folder, 'users.yml'), user('ana', { workspaces: '[news]' }));
    await workbench.openFile('users.yml');
    await logged(/is needed[^]*is loaded[^]*is ready/);
    const isFilled = (rows: readonly TreeRow[]): boolean => rows.some(({ label }) => label === 'Team workspaces');
    const rows = await workbench.treeOnce('Users and workspaces', isFilled);
    assert.ok(isFilled(rows), rows.map(({ label }) => label).join());
  });
});
