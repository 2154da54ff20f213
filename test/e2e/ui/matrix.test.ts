import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator, Locator } from 'playwright-core';
import { patience } from '../../support/patience.ts';
import { user } from '../../support/users.ts';
import { Keys } from './by-hand/keys.ts';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

const key = 'ana-8fW2kqZtR4mNvB3xT5pLs9';
const team =
  user('ana', { api_key: key, workspaces: '[labelling, reviews]' }) +
  user('ben', { workspaces: null }) +
  user('cid', { disabled: 'true', workspaces: '[reviews, ana]' }) +
  user('dora', { api_key: key, workspaces: '[archive]' }) +
  user('emil', { api_key: '" x"', disabled: 'true', workspaces: '[reviews]' });

describe('who reaches what as a table in VS Code', () => {
  let folder: string;
  let workbench: Workbench;
  let keys: Keys;
  let page: FrameLocator;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-matrix-'));
    await writeFile(join(folder, 'users.yml'), team);
    await writeFile(join(folder, 'fixed.users.yml'), user('fay', { workspaces: '[reviews]' }));
    const settings = {
      'usersYml.verifyPublicPasswords': false,
      'files.readonlyInclude': { '**/fixed.users.yml': true },
    };
    workbench = await openWorkbench({ folder, settings });
    keys = new Keys(workbench);
    await workbench.openFile('users.yml');
    await workbench.page.getByRole('button', { name: 'Show Who Reaches What as a Table' }).click();
    page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await page.getByText('5 of 5 users, 4 of 4 workspaces').waitFor();
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** What a screen reader says where the focus is gets this. */
  async function focus(expected: string): Promise<void> {
    let said = '';
    // The focus can be nowhere for a moment, where what had it is drawn anew.
    for (const end = Date.now() + patience; Date.now() < end && said !== expected;)
      [said = ''] = await page
        .locator(':focus')
        .evaluateAll((all) => all.map((at) => at.getAttribute('aria-label') ?? at.textContent));
    assert.equal(said, expected);
  }

  const cell = (name: string): Locator => page.getByRole('checkbox', { name, exact: true });

  it('shows it beside the file', async () => {
    await cell('cid, reviews: listed, with the API key alone').waitFor();
    await workbench.screenshot('matrix');
    await page.getByRole('combobox', { name: 'Group' }).selectOption('role');
    await page.getByRole('rowheader', { name: 'Nothing lets them in (1)' }).waitFor();
    await workbench.screenshot('matrix-groups');
    await page.getByRole('combobox', { name: 'Group' }).selectOption('none');
  });

  it('follows the file while somebody writes in it', async () => {
    await workbench.editor.goTo(4, 16);
    await workbench.page.keyboard.type('archive, ');
    await cell('ana, archive: listed').waitFor();
    for (const key of Array.from('archive, ', () => 'Backspace')) await workbench.page.keyboard.press(key);
    await cell('ana, archive: no access').waitFor();
  });

  it('grants by a click and revokes by a key, and each can be undone', async () => {
    const { keyboard } = workbench.page;
    const becomes = async (pattern: RegExp): Promise<void> => {
      await workbench.editor.focus();
      assert.match(await workbench.editor.visibleText((text) => pattern.test(text)), pattern);
    };
    await cell('ana, archive: no access').click();
    await cell('ana, archive: listed').waitFor();
    await page.getByText('ana reaches archive. The server reads the file when it starts').waitFor();
    await workbench.screenshot('matrix-granted');
    await cell('ana, archive: listed').press('ArrowRight');
    await focus('ana, labelling: listed');
    await keyboard.press('Space');
    await cell('ana, labelling: no access').waitFor();
    await focus('ana, labelling: no access');
    await keyboard.press('Control+Z');
    await cell('ana, labelling: listed').waitFor();
    await becomes(/workspaces: \[labelling, reviews, archive\]/);
    await cell('ana, labelling: listed').press('Control+Z');
    await cell('ana, archive: no access').waitFor();
    await becomes(/workspaces: \[labelling, reviews\]\n/);
  });

  it('asks before a list ends a super-user', async () => {
    await cell('ben, archive: super-user').click();
    const dialog = workbench.page.getByRole('dialog');
    await dialog.getByText(/ben is a super-user, who reaches every workspace/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await cell('ben, archive: super-user').press('Space');
    await dialog.getByRole('button', { name: 'Write the List' }).click();
    await cell('ben, archive: no access').waitFor();
    await cell('ben, reviews: listed').press('Control+Z');
    await cell('ben, archive: super-user').waitFor();
  });

  it('leads to the file, by mouse and by keyboard', async () => {
    const { editor } = workbench;
    const dora = cell('dora, archive: listed, with the password alone');
    await editor.comesTo(/^Ln 8, Col 16 \(3 selected\)/, () => page.getByRole('rowheader', { name: 'cid' }).click());
    await editor.comesTo(/^Ln 16, Col 23 \(7 selected\)/, () => dora.click({ modifiers: ['Control'] }));
    await editor.comesTo(/^Ln 5, Col 16 \(3 selected\)/, () =>
      page.getByRole('rowheader', { name: 'ben' }).press('Enter'),
    );
  });

  it('is opened, filtered, changed and exported by the keyboard alone', async () => {
    await workbench.closePages();
    await keys.command('Show Who Reaches What as a Table (Access, Permissions)');
    await cell('cid, reviews: listed, with the API key alone').waitFor();
    await workbench.pageHasFocus(page);
    await keys.press('Tab');
    await focus('Filter users');
    await workbench.page.keyboard.type('ana');
    await page.getByText('1 of 5 users').waitFor();
    await keys.press('Enter');
    await focus('ana');
    await keys.press('ArrowRight');
    await focus('ana, archive: no access');
    await keys.press('Space');
    await cell('ana, archive: listed').waitFor();
    await keys.press('Space');
    await cell('ana, archive: no access').waitFor();
    for (const state of ['listed', 'no access']) {
      await keys.press('Control+Z');
      await cell(`ana, archive: ${state}`).waitFor();
      await focus(`ana, archive: ${state}`);
    }
    await keys.press('Control+F');
    await focus('Filter users');
    await keys.press('Backspace');
    await page.getByText('5 of 5 users').waitFor();
    await keys.press('Enter');
    await focus('ana');
    await keys.press('ArrowUp');
    await focus('User');
    for (const sort of ['ascending', 'descending']) {
      await keys.press('Space');
      await page.locator(`[role=columnheader][aria-sort=${sort}]`).waitFor();
    }
    await keys.press('Space', 'Control+F');
    await focus('Filter users');
    await keys.tabTo(page, 'Markdown');
    await keys.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: /Untitled/ }).click(); // the page can have the focus again
    const table = /^\| User \|[^]*\n\| ana \|/;
    assert.match(await workbench.editor.visibleText((text) => table.test(text)), table);
    await keys.command('View: Revert and Close Editor');
  });

  it('opens what is shown as CSV', async () => {
    await page.getByRole('searchbox', { name: 'Filter users' }).fill('dora');
    await page.getByText('1 of 5 users').waitFor();
    await page.getByRole('button', { name: 'CSV' }).click();
    await workbench.page.locator('.tab.active', { hasText: /Untitled/ }).click(); // the page can have the focus again
    const lines = /^User,,archive,labelling,reviews,.*\ndora,/;
    assert.match(await workbench.editor.visibleText((text) => lines.test(text)), lines);
    await workbench.runCommand('View: Revert and Close Editor');
  });

  it('changes nothing in a file that is read-only, and says so', async () => {
    await workbench.editor.focus();
    await workbench.runCommand('File: Revert File');
    // What is not reverted yet would have VS Code ask whether to save it.
    await workbench.page.locator('.tab.dirty').first().waitFor({ state: 'hidden' });
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('fixed.users.yml');
    await workbench.page.getByRole('button', { name: 'Show Who Reaches What as a Table' }).click();
    await cell('fay, reviews: listed').click();
    await page.getByText('fixed.users.yml is read-only, so nothing was written.').waitFor();
    await cell('fay, reviews: listed').waitFor();
  });
});
