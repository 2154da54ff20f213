import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

const hash = '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';
const team = [
  '- username: ana',
  `  hashed_password: ${hash}`,
  '  api_key: ana-8fW2kqZtR4mNvB3xT5pLs9',
  '  workspaces: [labelling, reviews]',
  '- username: ben',
  `  hashed_password: ${hash.replace('H4N2', 'H4N3')}`,
  '  api_key: ben-8fW2kqZtR4mNvB3xT5pLs9',
  '  workspaces: []',
  '',
].join('\n');

describe('writing a users file in VS Code', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-typing-'));
    await writeFile(join(folder, 'users.yml'), team);
    workbench = await openWorkbench({ folder, theme: 'dark' });
    await workbench.openFile('users.yml');
    await workbench.problems(0);
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  const suggested = (label: string) =>
    workbench.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: label }).first();

  it('completes a key, and then a value', async () => {
    const { page, editor } = workbench;
    await editor.goTo(7, 1);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('dis');
    await suggested('disabled').waitFor();
    await workbench.screenshot('completion of a key');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Space');
    await suggested('true').waitFor();
    await suggested('true').click();
    assert.equal(
      await editor.savedText(),
      team.replace('pLs9\n  workspaces: []', 'pLs9\n  disabled: true\n  workspaces: []'),
    );
  });

  it('completes the workspaces of other users', async () => {
    const { page, editor } = workbench;
    await editor.goTo(9, 16);
    await page.keyboard.press('Control+Space');
    await suggested('labelling').waitFor();
    await workbench.screenshot('completion of a workspace');
    await suggested('labelling').click();
    assert.match(await editor.savedText(), /\n {2}workspaces: \[labelling\]\n$/);
  });

  it('says what the server makes of a value', async () => {
    const { page, editor } = workbench;
    await editor.goTo(5, 14);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const hover = page.locator('.monaco-hover:visible');
    await hover.filter({ hasText: 'labelling' }).waitFor();
    await workbench.screenshot('hover');
    assert.match(await hover.innerText(), /disabled/i);
    await page.keyboard.press('Escape');
  });

  it('lists the users of the file', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+O');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'ben' }).first().waitFor();
    await workbench.screenshot('users of the file');
    // Each with its keys.
    assert.equal(await rows.filter({ hasText: 'hashed_password' }).count(), 2);
    await page.keyboard.press('Escape');
  });
});
