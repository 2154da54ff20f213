import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { once } from './patient.ts';
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
    await suggested('disabled').and(page.locator('.focused')).waitFor();
    await workbench.screenshot('completion of a key');
    await page.keyboard.press('Tab');
    await editor.press('Control+Space', () => suggested('true').isVisible());
    await suggested('true').click();
    const completed = team.replace('pLs9\n  workspaces: []', 'pLs9\n  disabled: true\n  workspaces: []');
    assert.equal(await editor.savedText((text) => text === completed), completed);
  });

  it('completes the workspaces of other users', async () => {
    const { editor } = workbench;
    await editor.goTo(9, 16);
    await editor.press('Control+Space', () => suggested('labelling').isVisible());
    await workbench.screenshot('completion of a workspace');
    await suggested('labelling').click();
    const completed = /\n {2}workspaces: \[labelling\]\n$/;
    assert.match(await editor.savedText((text) => completed.test(text)), completed);
  });

  it('says what the server makes of a value', async () => {
    const { page, editor } = workbench;
    await editor.goTo(5, 14);
    const hover = await editor.hover('labelling');
    await hover.filter({ hasText: /disabled/i }).waitFor();
    await workbench.screenshot('hover');
    await page.keyboard.press('Escape');
  });

  it('lists the users of the file', async () => {
    const { page, editor } = workbench;
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await editor.press('Control+Shift+O', () => rows.filter({ hasText: 'ben' }).first().isVisible());
    // Each with its keys.
    const keys = (): Promise<number> => rows.filter({ hasText: 'hashed_password' }).count();
    assert.equal(await once(keys, (count) => count === 2), 2);
    await workbench.screenshot('users of the file');
    await page.keyboard.press('Escape');
  });
});
