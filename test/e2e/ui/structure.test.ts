import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

const hash = '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';
const sloppy = [
  '- username: root # users-yml-disable-line super-user',
  `  hashed_password: ${hash}`,
  '  api_key: root-8fW2kqZtR4mNvB3xT5pLs9',
  '-   username: ana',
  '    full_name:   0123',
  `    hashed_password: ${hash.replace('H4N2', 'H4N3')}`,
  '    api_key: ana-8fW2kqZtR4mNvB3xT5pLs9',
  '    # hers alone',
  '    workspaces: [news,labelling ]  ',
  '- username: ben',
  `  hashed_password: ${hash.replace('H4N2', 'H4N4')}`,
  '  api_key: ben-8fW2kqZtR4mNvB3xT5pLs9',
  '  workspaces: [ana, news]',
  '',
].join('\n');
const tidy = sloppy
  .replace('-   username', '- username')
  .replaceAll('\n    ', '\n  ')
  .replace('   0123', ' 0123')
  .replace('[news,labelling ]  ', '[news, labelling]');

describe('the structure of a users file in VS Code', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-structure-'));
    await writeFile(join(folder, 'users.yml'), sloppy);
    const settings = { 'usersYml.inlayHints.workspaceUsers': true };
    workbench = await openWorkbench({ folder, settings });
    await workbench.openFile('users.yml');
    await workbench.problems(0);
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('is told in lines above, and behind values', async () => {
    const { page, editor } = workbench;
    await editor.lens('3 users · 1 super-user · 2 workspaces');
    await editor.lens('super-user, reaches every workspace: there is no workspaces key');
    await page.locator('.view-line').filter({ hasText: '= 83' }).waitFor();
    await page.locator('.view-line').filter({ hasText: '×2' }).first().waitFor();
    await editor.goTo(1, 1);
    await workbench.screenshot('lenses and hints');
  });

  it('is laid out, and what is there stays', async () => {
    await workbench.editor.goTo(1, 1);
    await workbench.runCommand('Format Document');
    assert.equal(await workbench.editorText((text) => text === tidy), tidy);
    await workbench.screenshot('laid out');
  });

  it('folds by user', async () => {
    const { page, editor } = workbench;
    await editor.goTo(4, 3);
    const hidden = page.locator('.view-line').filter({ hasText: 'full_name' });
    // Before VS Code knows what can be folded, the keys do nothing.
    await editor.press('Control+Shift+BracketLeft', () => hidden.isHidden());
    await workbench.screenshot('a folded user');
    const both = /username:\s*ana[^]*username:\s*ben/;
    assert.match(await editor.visibleText((text) => both.test(text)), both);
    await editor.press('Control+Shift+BracketRight', () => hidden.isVisible());
  });

  it('renames a user with the private workspace in other lists', async () => {
    const { page, editor } = workbench;
    await editor.goTo(4, 14);
    const box = page.locator('.rename-box input');
    await editor.press('F2', () => box.isVisible());
    assert.equal(await box.inputValue(), 'ana');
    await box.fill('anna');
    await workbench.screenshot('rename');
    await box.press('Enter');
    const renamed = tidy.replace('username: ana', 'username: anna').replace('[ana,', '[anna,');
    assert.equal(await editor.savedText((text) => text === renamed), renamed);
  });

  it('leads from a comment to the page about a finding', async () => {
    const { page, editor } = workbench;
    await editor.goTo(1, 48);
    const link = page.locator('.detected-link').filter({ hasText: 'super-user' });
    await link.waitFor();
    assert.equal(await link.innerText(), 'super-user');
  });
});
