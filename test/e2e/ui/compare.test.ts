import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { user } from '../../support/users.ts';
import { chooseFromMenu } from './by-hand/context-menu.ts';
import { git } from './by-hand/git.ts';
import { Keys } from './by-hand/keys.ts';
import { called } from './by-hand/titles.ts';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

const [ana, ben, cem] = [
  user('ana', { workspaces: '[labelling]' }),
  user('ben', { workspaces: '[reviews]' }),
  user('cem', { workspaces: '[]' }),
];
const committed = ana + ben + cem;
const gains = /2 users gain access: 1 removed, 2 changed/;
const changed = user('ana', { workspaces: '[labelling, reviews]' }) + user('cem', { workspaces: null });

describe('whose access changes in VS Code', () => {
  let folder: string;
  let workbench: Workbench;
  let keys: Keys;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-compare-'));
    await writeFile(join(folder, 'users.yml'), committed);
    await writeFile(join(folder, 'other.users.yml'), ana);
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', 'users.yml');
    git(folder, 'commit', '--quiet', '-m', 'First users');
    git(folder, 'tag', 'v1');
    workbench = await openWorkbench({ folder, settings: { 'usersYml.verifyPublicPasswords': false } });
    keys = new Keys(workbench);
    await workbench.openFile('users.yml');
    await workbench.replaceFile('users.yml', changed);
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** The page in front, once it says this. */
  async function report(text: RegExp): Promise<FrameLocator> {
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await page.getByText(text).first().waitFor();
    return page;
  }

  /** The history that files are opened from has earlier texts of the same name. */
  async function front(): Promise<void> {
    await workbench.page.locator('.tab[data-resource-name="users.yml"]').click();
    await workbench.editor.shows('users.yml');
  }

  async function closeReports(): Promise<void> {
    await front();
    await workbench.closePages();
  }

  it('shows who gains and who loses since HEAD, by user and by workspace, with links into either text', async () => {
    await keys.command('Compare Access with HEAD');
    const page = await report(gains);
    await page.getByRole('row', { name: /cem changed every workspace +becomes a super-user/ }).waitFor();
    await workbench.screenshot('compare');
    const rows = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'reviews' }) });
    await workbench.editor.comesTo(/^Ln 4, Col 1/, () => rows.getByRole('link', { name: 'ana' }).click());
    await workbench.editor.comesTo(/^Ln 8, Col 1/, () => rows.getByRole('link', { name: 'ben' }).press('Enter'));
    await workbench.page.locator('.tab.active', { hasText: 'HEAD: users.yml' }).waitFor();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await workbench.page.getByText('The report is in the clipboard, as Markdown.').waitFor();
    await closeReports();
  });

  it('is asked for by the menus of the text, of the file and of the tree, with the mouse alone', async () => {
    const { page } = workbench;
    const withHead = called('Compare Access with HEAD');
    await chooseFromMenu(page.locator('.editor-group-container.active .view-line').first(), 'right', withHead);
    await report(gains);
    await closeReports();
    // The explorer is in front from the start.
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^users\.yml/ });
    await chooseFromMenu(file, 'right', withHead);
    await report(gains);
    await closeReports();
    await page
      .locator('.activitybar')
      .getByRole('tab', { name: /^Users and workspaces/i })
      .click();
    const row = workbench.treeRow('Users and workspaces', 'users.yml');
    await chooseFromMenu(row, 'right', called('Compare Access with Another File'));
    await workbench.quick.pick('other.users.yml');
    await report(/From other\.users\.yml to users\.yml/);
    await closeReports();
  });

  it('says in the tree and in the source control view that the change widens access', async () => {
    await workbench.runCommand(/Source Control: Focus on Changes View/);
    const button = workbench.page.getByRole('button', { name: 'Show Whose Access Grows' });
    await button.waitFor();
    await workbench.page.locator('.scm-view .monaco-list-row', { hasText: 'users.yml' }).first().waitFor();
    await workbench.page.getByRole('tab', { name: /3 users gain access by what is not committed/ }).waitFor();
    await workbench.screenshot('compare-scm');
    await button.click();
    await workbench.quick.pick('users.yml');
    await report(gains);
    await closeReports();
  });

  it('says so of the other file alone when the change is taken back', async () => {
    await front();
    await workbench.replaceFile('users.yml', committed);
    await workbench.runCommand(/Source Control: Focus on Changes View/);
    await workbench.page.getByRole('tab', { name: / 1 user gains access by what is not committed/ }).waitFor();
  });

  it('compares with a tag, another file and the saved file', async () => {
    await front();
    await keys.command('Compare Access with a Revision');
    await workbench.quick.lists('First users');
    await keys.pickOne('v1');
    await report(/No access changes/);
    await closeReports();
    await keys.command('Compare Access with Another File');
    await keys.pickOne('other.users.yml');
    await report(/From other\.users\.yml to users\.yml/);
    await closeReports();
    await workbench.editor.goTo(4, 16);
    await workbench.page.keyboard.type('news, ');
    await keys.command('Compare Access with the Saved File');
    await report(/1 user gains access: 1 changed/);
    await workbench.editor.goTo(4, 16);
    await workbench.page.keyboard.type('red, ');
    await report(/news, red/);
  });

  it('says that a file lies in no repository', async () => {
    // Closed first: Git says in a dialog that there is none to close where it has seen that the folder is gone.
    await workbench.runCommand('Git: Close Repository');
    await rm(join(workbench.folder, '.git'), { recursive: true });
    await front();
    await keys.command('Compare Access with HEAD');
    await workbench.notified(/users\.yml lies in no Git repository that is open in VS Code/);
  });
});
