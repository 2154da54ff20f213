import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from 'bcrypt';
import { after, afterEach, before, describe, it } from 'mocha';
import { root } from '../../../scripts/host/paths.mjs';
import { quietSettings } from '../../../scripts/host/settings.mjs';
import { patience } from '../../support/patience.ts';
import { readProblems } from '../ui/problems.ts';
import { readTree } from '../ui/tree-view.ts';
import { WebWorkbench } from './web-workbench.ts';

const treeTitle = 'Users and workspaces';

describe('VS Code in a browser alone', () => {
  let folder: string;
  let workbench: WebWorkbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-web-ui-'));
    await cp(join(root, 'test', 'e2e', 'workspace'), folder, { recursive: true });
    await writeFile(join(folder, 'note.txt'), '');
    await mkdir(join(folder, '.vscode'));
    // bcrypt at the lowest cost: what is tested is not its speed.
    const settings = { ...quietSettings, 'usersYml.hash.cost': 4 };
    await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    workbench = await WebWorkbench.open(folder);
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') console.log(`Screenshot: ${await workbench.screenshot('failed')}`);
  });

  /** The text on the screen, once it is so. */
  async function text(isRight: (text: string) => boolean): Promise<string> {
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(100)) {
      const found = await workbench.editor.visibleText();
      if (isRight(found)) return found;
    }
    throw new Error(`waited in vain for a text: ${await workbench.editor.visibleText()}`);
  }

  it('lists the problems of files that are open and of those that are not', async () => {
    await workbench.openFile('users.yml');
    let missing = ['users.yml', 'guide.users.yml'];
    for (const end = Date.now() + patience; missing.length > 0 && Date.now() < end;) {
      const codes = (await readProblems(workbench.page, 10)).map(({ code, line }) => `${code} ${line}`);
      missing = ['yaml11-surprise 12', 'bad-pattern 22', 'duplicate-api-key 12'].filter(
        (each) => !codes.includes(each),
      );
    }
    assert.deepEqual(missing, []);
    await workbench.screenshot('problems');
  });

  it('shows users and workspaces as a tree', async () => {
    await workbench.quick.runCommand(new RegExp(`Focus on ${treeTitle} View$`));
    const labels = (await readTree(workbench.page, treeTitle, 2)).map(({ label }) => label);
    assert.ok(labels.includes('Super-users'), labels.join(', '));
    await workbench.screenshot('tree');
  });

  it('shows who reaches what as a table', async () => {
    await workbench.quick.runCommand(/Show Who Reaches What as a Table/);
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await page.getByText('ben').first().waitFor();
    await workbench.screenshot('matrix');
  });

  it('hashes a plain-text password by the light bulb', async () => {
    await workbench.openFile('users.yml');
    await workbench.editor.goTo(6, 22);
    await workbench.page.keyboard.press('Control+.');
    const rows = workbench.page.locator('.action-widget .monaco-list-row.action');
    await rows.filter({ hasText: 'Hash this plain-text password (bcrypt)' }).waitFor();
    await workbench.screenshot('light-bulb');
    await workbench.page.keyboard.press('Enter');
    const found = await text((each) => each.includes('$2b$04$'));
    const made = /\$2b\$04\$[./A-Za-z0-9]{53}/.exec(found)?.[0] ?? '';
    assert.ok(await compare('correct-horse-battery', made));
    await workbench.screenshot('hashed');
    await workbench.save();
  });

  it('hashes a password that is typed, in the extension', async () => {
    await workbench.openFile('note.txt');
    await workbench.quick.runCommand(/Hash a Password with bcrypt and Insert It/);
    await workbench.quick.answer('palette secret');
    await workbench.quick.answer('palette secret');
    const hash = (await text((each) => each.includes('$2b$'))).trim();
    assert.match(hash, /^\$2b\$04\$[./A-Za-z0-9]{53}$/);
    assert.ok(await compare('palette secret', hash));
    await workbench.save();
  });

  it('says in words what there is no Git for', async () => {
    await workbench.openFile('users.yml');
    await workbench.quick.runCommand(/Compare Access with HEAD/);
    await workbench.page
      .locator('.notifications-toasts .notification-list-item-message')
      .getByText('There is no Git here')
      .waitFor();
    await workbench.screenshot('no-git');
  });

  it('explains a finding by the page that comes with it', async () => {
    await workbench.openFile('users.yml');
    await workbench.editor.goTo(10, 4);
    await workbench.quick.runCommand(/Explain a Finding/);
    await workbench.page.locator('.quick-input-widget').getByText('at the cursor').first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab', { hasText: /super-user/ }).waitFor();
  });
});
