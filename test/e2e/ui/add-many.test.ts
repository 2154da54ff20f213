import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from 'bcrypt';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { patience } from '../../support/patience.ts';
import { user } from '../../support/users.ts';
import { Keys } from './by-hand/keys.ts';
import { shownName } from './quick-input.ts';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

const original = user('ana', { workspaces: '[reviews]' });

describe('adding many users in VS Code', () => {
  let folder: string;
  let workbench: Workbench;
  let keys: Keys;
  let page: FrameLocator;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-many-'));
    await writeFile(join(folder, 'users.yml'), original);
    const settings = { 'usersYml.verifyPublicPasswords': false, 'usersYml.hash.cost': 4 };
    workbench = await openWorkbench({ folder, settings });
    keys = new Keys(workbench);
    await workbench.openFile('users.yml');
    await workbench.page.getByRole('button', { name: 'Show Who Reaches What as a Table' }).waitFor();
    await keys.command('Add Users from a List (CSV, Table)');
    page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await page.getByRole('heading', { name: 'Add users from a list' }).waitFor();
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('says what is wrong in each row, before anybody is added', async () => {
    const list = page.getByRole('textbox', { name: 'The list' });
    await list.fill('username,full_name,workspaces\nben,Ben B.,reviews;news\nAna,,\nana,,\n');
    await page.getByText('2 rows are wrong: mend them first, as all are added or none.').waitFor();
    await page.getByRole('row', { name: /4 ana .*Wrong: There is a user ana already/ }).waitFor();
    assert.ok(
      await page
        .getByRole('button', { name: 'Add 3 Users' })
        .or(page.getByRole('button', { name: /^Add 0/ }))
        .isDisabled(),
    );
    await workbench.screenshot('add-many');
  });

  it('adds all by keyboard alone, as one step to undo, and shows the passwords once, to be copied or saved', async () => {
    const { keyboard } = workbench.page;
    await page.getByRole('textbox', { name: 'The list' }).fill('username\tworkspaces\nben\treviews; news\ncem\t\n');
    await page.getByText('2 users can be added.').waitFor();
    await page.getByRole('textbox', { name: 'The list' }).press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await workbench.quickInput('https://rubrix.example.org');
    await workbench.page
      .getByText('Shown this once.')
      .or(workbench.page.locator('.quick-input-title', { hasText: '2 New Users' }))
      .first()
      .waitFor();
    assert.deepEqual(await workbench.quick.picks(['ben', 'reviews, news', 'cem', 'Save all as a file…']), [
      'ben',
      'reviews, news',
      'cem',
      'Save all as a file…',
    ]);
    const shown = await workbench.page
      .locator('.quick-input-list .label-description >> visible=true')
      .first()
      .innerText();
    await workbench.screenshot('add-many-hand-outs');
    await workbench.quick.press('Enter');
    await workbench.page
      .locator('.quick-input-title', { hasText: 'the hand-out of ben is in the clipboard' })
      .waitFor();
    await keys.pickOne('Save all as a file…');
    await workbench.page.locator('.quick-input-title', { hasText: 'Save the Hand-Outs' }).waitFor();
    await workbench.quick.answerPath(join(workbench.folder, 'hand-outs.txt'));
    await workbench.page.getByText('Saved, so that nobody but you can read it.').first().waitFor();
    const saved = await stat(join(workbench.folder, 'hand-outs.txt'));
    assert.equal(saved.mode & 0o777, 0o600);
    const handOuts = await readFile(join(workbench.folder, 'hand-outs.txt'), 'utf8');
    assert.equal(/Username: ben\nPassword: (\S+)/.exec(handOuts)?.[1], shown);
    await keyboard.press('Escape');
    await page.getByText(/ben and cem can sign in/).waitFor();
    await workbench.editor.focus();
    const text = await workbench.editorText();
    assert.match(text, /username: ben\n[^]*workspaces: \[reviews, news\]\n- username: cem\n[^]*workspaces: \[\]\n$/);
    const hash = /username: ben\n {2}hashed_password: (\S+)/.exec(text)?.[1] ?? '';
    assert.ok(await compare(shown, hash), 'what is shown is the password of ben');
    await workbench.page.keyboard.press('Control+Z');
    let undone = '';
    for (const end = Date.now() + patience; Date.now() < end && undone !== original;)
      undone = await workbench.editorText();
    assert.equal(undone, original);
  });

  it('copies what one user needs to sign in', async () => {
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.editor.goTo(2, 5);
    await keys.command('Copy the Hand-Out of a User');
    await workbench.quickInput('ftp://x');
    assert.match(await workbench.quick.message(), /It begins with http/);
    await workbench.quickInput('https://rubrix.example.org');
    await workbench.page
      .getByText(/The hand-out of ana is in the clipboard, with the API key/)
      .first()
      .waitFor();
  });

  it('adds one user by questions, in the file’s own style', async () => {
    const { keyboard } = workbench.page;
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.editor.focus();
    await workbench.runCommand(/: Add User$/);
    for (const answer of ['eve', 'Eve E.', '']) await workbench.quickInput(answer);
    await workbench.quick.pick('Team workspaces');
    // The list before it stays a moment.
    await workbench.page.locator(`.quick-input-list ${shownName}`, { hasText: /^reviews$/ }).waitFor();
    for (const key of ['ArrowDown', 'Space', 'Enter']) await keyboard.press(key);
    await workbench.quick.pick('Make one up');
    await workbench.page
      .getByText(/eve is in the file, which is not saved yet\. The password is in the clipboard/)
      .first()
      .waitFor();
    const text = await workbench.editorText();
    assert.match(text, /\n- username: eve\n {2}full_name: Eve E\.\n[^]*workspaces: \[reviews\]\n$/);
  });
});
