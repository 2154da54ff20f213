import assert from 'node:assert/strict';
import { compare } from 'bcrypt';
import { after, before, beforeEach, describe, it } from 'mocha';
import { Keys } from './by-hand/keys.ts';
import { ben, original, other, Team } from './by-hand/team.ts';
import type { Workbench } from './workbench.ts';

describe('changing users in VS Code', () => {
  let team: Team;
  let workbench: Workbench;

  before(async () => {
    team = await Team.shared();
    workbench = team.workbench;
  });

  // The last suite of this window.
  after(() => team.close());

  beforeEach(() => team.reset());

  it('has the usual changes of a user in the light bulb, and tells what they mean', async () => {
    await workbench.editor.goTo(3, 14);
    const titles = await workbench.lightBulb(([first]) => first === 'New API key for ana');
    assert.equal(titles[0], 'New API key for ana');
    await workbench.editor.openLightBulb();
    await workbench.screenshot('change-bulb');
    await workbench.page.keyboard.press('Escape');
    await workbench.editor.goTo(4, 18);
    await workbench.fix('Revoke reviews from ana');
    assert.match(await team.notified(/loses/), /ana loses reviews\. The server reads the file when it starts/);
    await workbench.screenshot('change-told');
    await workbench.page.getByRole('button', { name: 'Save', exact: true }).click();
    const wanted = original.replace('[reviews]', '[]');
    assert.equal(await team.onDisk('users.yml', (text) => text === wanted), wanted);
  });

  it('grants workspaces to the user at the cursor, by keyboard alone', async () => {
    await workbench.editor.goTo(2, 5);
    const keys = new Keys(workbench);
    await keys.command('Grant Workspaces to a User');
    assert.deepEqual(await workbench.quick.picks(['news', 'New workspaces…']), ['news', 'New workspaces…']);
    await workbench.screenshot('change-grant');
    await keys.pickMany(['news', 'New workspaces…']);
    await workbench.page.getByText('New workspaces, separated by commas').waitFor();
    await workbench.quickInput('red');
    await team.notified(/ana reaches/);
    const wanted = original.replace('[reviews]', '[reviews, news, red]');
    assert.equal(await team.saved((text) => text === wanted), wanted);
  });

  it('takes one step to undo', async () => {
    await workbench.editor.goTo(2, 5);
    await workbench.runCommand(/: Disable a User/);
    await team.notified(/ana can’t sign in any more/);
    assert.match(await team.saved((text) => text.includes('disabled: true')), /api_key: " [A-Za-z0-9]{33}"/);
    await workbench.editor.focus();
    await workbench.page.keyboard.press('Control+Z');
    assert.equal(await team.saved((text) => text === original), original);
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
    const text = await team.saved((each) => each !== original);
    const made = /hashed_password: (\S+)/.exec(text)?.[1] ?? '';
    assert.ok(await compare(password, made));
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.editor.goTo(2, 5);
    await workbench.runCommand(/Test a Password of a User/);
    await workbench.quickInput('wrong');
    assert.match(await team.notified(/It is not/), /It is not the password of ana: the server answers 401/);
    // VS Code shows three at most.
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.runCommand(/Test a Password of a User/);
    await workbench.quickInput(password);
    assert.match(await team.notified(/It is the/), /It is the password of ana: the server answers 200/);
    await workbench.screenshot('change-test-password');
  });

  it('renames by F2 and takes away by Delete in the tree', async () => {
    await team.openTree('ana', 'ben');
    await team.row('news').click();
    await workbench.page.keyboard.press('F2');
    await workbench.quickInput('press');
    await workbench.screenshot('change-rename');
    await workbench.quick.pick('Use the new name alone');
    await team.notified(/Data of the workspace news stay under the old name/);
    await workbench.openFile('users.yml');
    const renamed = original.replace('[news]', '[press]');
    assert.equal(await team.saved((text) => text === renamed), renamed);
    await team.openTree('ana', 'press');
    await team.row('ana').click();
    await workbench.page.keyboard.press('Delete');
    await team.notified(/ana loses reviews/);
    await workbench.openFile('users.yml');
    const revoked = renamed.replace('[reviews]', '[]');
    assert.equal(await team.saved((text) => text === revoked), revoked);
  });

  it('grants by dragging, asks whether a member stays, and moves a user into another file as one step', async () => {
    await team.openTree('ana', 'ben');
    await team.drag('ana', 'news');
    assert.deepEqual(await workbench.quick.picks(['Add to news', 'Move to news']), ['Add to news', 'Move to news']);
    await workbench.screenshot('change-drop');
    await workbench.quick.pick('Move to news');
    await team.notified(/ana reaches news/);
    await workbench.openFile('users.yml');
    const moved = original.replace('[reviews]', '[news]');
    assert.equal(await team.saved((text) => text === moved), moved);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await team.openTree('ana', 'ben');
    await team.drag('ben', 'other.users.yml');
    await workbench.quick.pick('Move');
    await team.notified(/ben can sign in/);
    await workbench.page.getByRole('button', { name: 'Save', exact: true }).first().click();
    assert.equal(await team.onDisk('other.users.yml', (text) => text === other + ben), other + ben);
    assert.equal(await team.onDisk('users.yml', (text) => text === moved.replace(ben, '')), moved.replace(ben, ''));
  });

  it('says that a file is read-only', async () => {
    await workbench.openFile('fixed.users.yml');
    await workbench.editor.goTo(2, 5);
    await workbench.runCommand(/New API Key for a User/);
    assert.match(await team.notified(/read-only/), /nothing was written/);
  });
});
