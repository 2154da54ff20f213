import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from 'bcrypt';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { user } from '../../support/users.ts';
import { Keys } from './by-hand/keys.ts';
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
    await page.getByRole('button', { name: /^Add (?:3 Users|0)/, disabled: true }).waitFor();
    await workbench.screenshot('add-many');
  });

  it('adds all by keyboard alone, as one step to undo, and shows the passwords once, to be copied or saved', async () => {
    const { keyboard } = workbench.page;
    await page.getByRole('textbox', { name: 'The list' }).fill('username\tworkspaces\nben\treviews; news\ncem\t\n');
    await page.getByText('2 users can be added.').waitFor();
    await page.getByRole('textbox', { name: 'The list' }).press('Tab');
    await keys.tabTo(page, 'Add 2 Users');
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
    const added = /username: ben\n[^]*workspaces: \[reviews, news\]\n- username: cem\n[^]*workspaces: \[\]\n$/;
    const text = await workbench.editorText((each) => added.test(each));
    assert.match(text, added);
    const hash = /username: ben\n {2}hashed_password: (\S+)/.exec(text)?.[1] ?? '';
    assert.ok(await compare(shown, hash), 'what is shown is the password of ben');
    await workbench.page.keyboard.press('Control+Z');
    assert.equal(await workbench.editorText((each) => each === original), original);
  });

  it('copies what one user needs to sign in', async () => {
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.editor.goTo(2, 5);
    await keys.command('Copy the Hand-Out of a User');
    await workbench.quickInput('ftp://x');
    assert.match(await workbench.quick.message(/It begins with http/), /It begins with http/);
    await workbench.quickInput('https://rubrix.example.org');
    await workbench.page
      .getByText(/The hand-out of ana is in the clipboard, with the API key/)
      .first()
      .waitFor();
  });

  it('adds one user by questions, in the file’s own style', async () => {
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.editor.focus();
    await workbench.runCommand(/: Add User$/);
    for (const answer of ['eve', 'Eve E.', '']) await workbench.quickInput(answer);
    await workbench.quick.pick('Team workspaces');
    await keys.pickMany(['reviews']);
    await workbench.quick.pick('Make one up');
    await workbench.page
      .getByText(/eve is in the file, which is not saved yet\. The password is in the clipboard/)
      .first()
      .waitFor();
    const added = /\n- username: eve\n {2}full_name: Eve E\.\n[^]*workspaces: \[reviews\]\n$/;
    assert.match(await workbench.editorText((text) => added.test(text)), added);
  });
});
