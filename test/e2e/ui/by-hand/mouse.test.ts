import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from 'bcrypt';
import { before, beforeEach, describe, it } from 'mocha';
import { Mouse } from './mouse.ts';
import { original, Team } from './team.ts';

describe('changes by the mouse alone', () => {
  let team: Team;
  let mouse: Mouse;

  before(async () => {
    team = await Team.shared();
    mouse = new Mouse(team);
  });

  beforeEach(() => team.reset());

  const section = ['users.yml', 'Team workspaces'];

  it('grants and revokes by the buttons in rows of the tree', async () => {
    await mouse.button([...section, 'news'], 'Add Users to a Workspace');
    await mouse.pickMany(['cem']);
    await team.notified(/cem reaches news/);
    const added = original.replace('workspaces: []', 'workspaces: [news]');
    await team.becomes(added);
    await mouse.button([...section, 'reviews', 'ana'], 'Remove the User from This Workspace');
    await team.becomes(added.replace('[reviews]', '[]'));
    await mouse.button(['users.yml', 'Users without a team', 'ana'], 'Grant Workspaces to a User');
    await mouse.pickMany(['news']);
    await team.becomes(added.replace('[reviews]', '[news]'));
    await mouse.button(section, 'New Workspace');
    await team.workbench.quickInput('red');
    await mouse.pickMany(['ana']);
    await team.becomes(added.replace('[reviews]', '[news, red]'));
  });

  it('disables several users at once, as one step to undo', async () => {
    await mouse.select([...section, 'reviews', 'ana'], 'ben');
    await mouse.menuOfSelected('Disable a User');
    await team.notified(/ana and ben can’t sign in any more/);
    await team.workbench.openFile('users.yml');
    const isDone = (text: string): boolean => text.split('disabled: true').length === 3;
    assert.ok(isDone(await team.saved(isDone)));
    await team.workbench.page.keyboard.press('Control+Z');
    assert.equal(await team.saved((text) => text === original), original);
  });

  it('copies the hand-out of a user', async () => {
    await mouse.menu([...section, 'reviews', 'ana'], 'Copy the Hand-Out of a User');
    await team.workbench.quickInput('https://rubrix.example.org');
    await team.notified(/The hand-out of ana is in the clipboard, with the API key/);
  });

  it('adds the users of a file, and saves what to hand on where nobody else can read it', async () => {
    const { workbench } = team;
    const { page } = workbench;
    const pathOf = (name: string): string => join(workbench.folder, name);
    await writeFile(pathOf('new.csv'), 'username,workspaces\ndora,reviews;news\nemil,\n');
    await workbench.openFile('users.yml');
    const line = page.locator('.editor-group-container.active .view-line', { hasText: 'username: ana' }).first();
    await mouse.choose(line, 'Add Users from a List (CSV, Table)');
    const list = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await list.getByRole('button', { name: 'Open a File…' }).click();
    await workbench.quick.answerPath(pathOf('new.csv'));
    await list.getByText('2 users can be added.').waitFor();
    await list.getByRole('button', { name: 'Add 2 Users' }).click();
    await workbench.quickInput('https://rubrix.example.org');
    await page.locator('.quick-input-title', { hasText: '2 New Users' }).waitFor();
    const [shown = ''] = await page.locator('.quick-input-list .label-description >> visible=true').allInnerTexts();
    await page.getByRole('button', { name: 'Save All as a File' }).click();
    await page.locator('.quick-input-title', { hasText: 'Save the Hand-Outs' }).waitFor();
    await workbench.quick.answerPath(pathOf('hand-outs.txt'));
    await page.getByText('Saved, so that nobody but you can read it.').first().waitFor();
    assert.equal((await stat(pathOf('hand-outs.txt'))).mode & 0o777, 0o600);
    const text = await readFile(pathOf('hand-outs.txt'), 'utf8');
    assert.match(text, /^Address: https:\/\/rubrix\.example\.org\nUsername: dora\nPassword: \S+\nAPI key: \S+\n/);
    assert.match(text, /rb\.set_workspace\("reviews"\)\n[^]*\n\nAddress: [^]*Username: emil\n/);
    assert.equal(/Password: (\S+)/.exec(text)?.[1], shown);
    await page.keyboard.press('Escape');
    await list.getByText(/dora and emil can sign in/).waitFor();
    await workbench.openFile('users.yml');
    await workbench.closePages();
    const now = await team.saved((each) => each.includes('username: emil'));
    assert.ok(await compare(shown, /username: dora\n {2}hashed_password: (\S+)/.exec(now)?.[1] ?? ''));
  });
});
