import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from 'bcrypt';
import { after, before, beforeEach, describe, it } from 'mocha';
import { patience } from '../../support/patience.ts';
import { openWorkbench } from './workbench.ts';
import type { Workbench } from './workbench.ts';

const treeTitle = 'Users and workspaces';

/** What is opened in it; none of these labels is in two files. */
const opened = new Set(['users.yml', 'reviews', 'news', 'press']);

/** Of "qwerty", at the lowest cost: what is tested is not the speed of bcrypt. */
const hash = '$2b$04$Qbu0/b61n6wG6zqwrzd34uv0GJjlGj3oybW0c4M90.Fc3rKbXCLZa';

function user(name: string, workspaces: string | null): string {
  const list = workspaces === null ? '' : `  workspaces: [${workspaces}]\n`;
  return `- username: ${name}\n  hashed_password: ${hash}\n  api_key: ${name}-8fW2kqZtR4mNvB3xT5pLs9\n${list}`;
}

const [ana, ben, cem] = [user('ana', 'reviews'), user('ben', 'news'), user('cem', '')];
const original = ana + ben + cem + user('root', null).replace('root', 'root # users-yml-disable-line super-user');
const other = user('dan', 'labels');

describe('changing users in VS Code', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'users-yml-change-'));
    await writeFile(join(folder, 'users.yml'), original);
    await writeFile(join(folder, 'other.users.yml'), other);
    await writeFile(join(folder, 'fixed.users.yml'), other.replace('dan', 'eve'));
    const settings = {
      'usersYml.verifyPublicPasswords': false,
      'usersYml.hash.cost': 4,
      'files.readonlyInclude': { '**/fixed.users.yml': true },
    };
    workbench = await openWorkbench({ folder, settings });
    await workbench.openFile('users.yml');
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    await workbench.openFile('users.yml');
    await writeFile(join(workbench.folder, 'users.yml'), original);
    await workbench.runCommand('File: Revert File');
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  async function notified(pattern: RegExp): Promise<string> {
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(100)) {
      const found = (await workbench.notifications()).find((text) => pattern.test(text));
      if (found !== undefined) return found;
    }
    throw new Error(`nothing says ${String(pattern)}`);
  }

  /** The text once it is saved and fits. */
  async function saved(isRight: (text: string) => boolean): Promise<string> {
    let text = '';
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(100)) {
      text = await workbench.editorText();
      if (isRight(text)) return text;
    }
    return text;
  }

  async function onDisk(file: string, isRight: (text: string) => boolean): Promise<string> {
    let text = '';
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(100)) {
      text = await readFile(join(workbench.folder, file), 'utf8');
      if (isRight(text)) return text;
    }
    return text;
  }

  /** Opens the tree of users.yml down to the members, and waits until its rows no longer move. */
  async function openTree(...members: readonly string[]): Promise<void> {
    let before = '';
    for (const end = Date.now() + patience; Date.now() < end; await workbench.page.waitForTimeout(400)) {
      const rows = await workbench.tree(treeTitle, 3);
      const own = rows.slice(rows.findIndex(({ label }) => label === 'users.yml'));
      const closed = own.find(({ label, expanded }) => expanded === false && opened.has(label));
      const now = JSON.stringify(rows);
      const isThere = members.every((member) => own.some(({ label }) => label === member));
      if (closed) await workbench.treeRow(treeTitle, closed.label).click();
      else if (isThere && now === before) return;
      before = closed ? '' : now;
    }
    throw new Error(`The tree does not show ${members.join(', ')}, or does not come to rest.`);
  }

  it('has the usual changes of a user in the light bulb, and tells what they mean', async () => {
    await workbench.editor.goTo(3, 14);
    assert.equal((await workbench.lightBulb())[0], 'New API key for ana');
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget .monaco-list-row.action').first().waitFor();
    await workbench.screenshot('change-bulb');
    await workbench.page.keyboard.press('Escape');
    await workbench.editor.goTo(4, 18);
    await workbench.fix('Revoke reviews from ana');
    assert.match(await notified(/loses/), /ana loses reviews\. The server reads the file when it starts/);
    await workbench.screenshot('change-told');
    await workbench.page.getByRole('button', { name: 'Save', exact: true }).click();
    const wanted = original.replace('[reviews]', '[]');
    assert.equal(await onDisk('users.yml', (text) => text === wanted), wanted);
  });

  it('grants workspaces to the user at the cursor, by keyboard alone', async () => {
    await workbench.editor.goTo(2, 5);
    await workbench.runCommand(/Grant Workspaces to a User/);
    assert.deepEqual(await workbench.quick.picks(), ['news', 'New workspaces…']);
    await workbench.screenshot('change-grant');
    for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Space', 'Enter']) await workbench.page.keyboard.press(key);
    await workbench.page.getByText('New workspaces, separated by commas').waitFor();
    await workbench.quickInput('red');
    await notified(/ana reaches/);
    const wanted = original.replace('[reviews]', '[reviews, news, red]');
    assert.equal(await saved((text) => text === wanted), wanted);
  });

  it('takes one step to undo', async () => {
    await workbench.editor.goTo(2, 5);
    await workbench.runCommand(/: Disable a User/);
    await notified(/ana can’t sign in any more/);
    assert.match(await saved((text) => text.includes('disabled: true')), /api_key: " [A-Za-z0-9]{33}"/);
    await workbench.editor.focus();
    await workbench.page.keyboard.press('Control+Z');
    assert.equal(await saved((text) => text === original), original);
  });

  it('makes a password up and shows it once, and says whether it fits', async () => {
    await workbench.editor.goTo(2, 5);
    await workbench.runCommand(/Set or Reset the Password of a User/);
    await workbench.quick.pick('Make one up');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('The new password of ana').waitFor();
    const detail = await dialog.locator('.dialog-message-detail').innerText();
    const [password = ''] = detail.split('\n');
    await workbench.screenshot('change-password');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    const text = await saved((each) => each !== original);
    const made = /hashed_password: (\S+)/.exec(text)?.[1] ?? '';
    assert.ok(await compare(password, made));
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.editor.goTo(2, 5);
    await workbench.runCommand(/Test a Password of a User/);
    await workbench.quickInput('wrong');
    assert.match(await notified(/It is not/), /It is not the password of ana: the server answers 401/);
    // VS Code shows three at most.
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.runCommand(/Test a Password of a User/);
    await workbench.quickInput(password);
    assert.match(await notified(/It is the/), /It is the password of ana: the server answers 200/);
    await workbench.screenshot('change-test-password');
  });

  it('renames by F2 and takes away by Delete in the tree', async () => {
    await openTree('ana', 'ben');
    await workbench.treeRow(treeTitle, 'news').click();
    await workbench.page.keyboard.press('F2');
    await workbench.quickInput('press');
    await workbench.screenshot('change-rename');
    await workbench.quick.pick('Use the new name alone');
    await notified(/Data of the workspace news stay under the old name/);
    await workbench.openFile('users.yml');
    const renamed = original.replace('[news]', '[press]');
    assert.equal(await saved((text) => text === renamed), renamed);
    await openTree('ana', 'press');
    await workbench.treeRow(treeTitle, 'ana').click();
    await workbench.page.keyboard.press('Delete');
    await notified(/ana loses reviews/);
    await workbench.openFile('users.yml');
    const revoked = renamed.replace('[reviews]', '[]');
    assert.equal(await saved((text) => text === revoked), revoked);
  });

  it('grants by dragging, asks whether a member stays, and moves a user into another file as one step', async () => {
    await openTree('ana', 'ben');
    await workbench.treeRow(treeTitle, 'ana').dragTo(workbench.treeRow(treeTitle, 'news'));
    assert.deepEqual(await workbench.quick.picks(), ['Add to news', 'Move to news']);
    await workbench.screenshot('change-drop');
    await workbench.quick.pick('Move to news');
    await notified(/ana reaches news/);
    await workbench.openFile('users.yml');
    const moved = original.replace('[reviews]', '[news]');
    assert.equal(await saved((text) => text === moved), moved);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await openTree('ana', 'ben');
    await workbench.treeRow(treeTitle, 'ben').dragTo(workbench.treeRow(treeTitle, 'other.users.yml'));
    await workbench.quick.pick('Move');
    await notified(/ben can sign in/);
    await workbench.page.getByRole('button', { name: 'Save', exact: true }).first().click();
    assert.equal(await onDisk('other.users.yml', (text) => text === other + ben), other + ben);
    assert.equal(await onDisk('users.yml', (text) => text === moved.replace(ben, '')), moved.replace(ben, ''));
  });

  it('says that a file is read-only', async () => {
    await workbench.openFile('fixed.users.yml');
    await workbench.editor.goTo(2, 5);
    await workbench.runCommand(/New API Key for a User/);
    assert.match(await notified(/read-only/), /nothing was written/);
  });
});
