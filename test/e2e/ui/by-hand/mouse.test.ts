import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'mocha';
import { Mouse } from './mouse.ts';
import { original, Team } from './team.ts';

describe('changes by the mouse alone', () => {
  let team: Team;
  let mouse: Mouse;

  before(async () => {
    team = await Team.open();
    mouse = new Mouse(team);
  });

  after(() => team.close());

  beforeEach(() => team.reset());

  it('grants by the menu of a user in the tree', async () => {
    await mouse.menu('ben', 'Grant Workspaces to a User');
    await mouse.pickMany('reviews');
    await team.notified(/ben reaches reviews\. The server reads the file/);
    await team.workbench.openFile('users.yml');
    const wanted = original.replace('[news]', '[news, reviews]');
    assert.equal(await team.saved((text) => text === wanted), wanted);
  });

  it('disables several users at once, as one step to undo', async () => {
    await mouse.select('ana', 'ben');
    await mouse.choose(team.row('ben'), 'Disable a User');
    await team.notified(/ana and ben can’t sign in any more/);
    await team.workbench.openFile('users.yml');
    const isDone = (text: string): boolean => text.split('disabled: true').length === 3;
    assert.ok(isDone(await team.saved(isDone)));
    await team.workbench.page.keyboard.press('Control+Z');
    assert.equal(await team.saved((text) => text === original), original);
  });

  it('copies the hand-out of a user', async () => {
    await mouse.menu('ana', 'Copy the Hand-Out of a User');
    await team.workbench.quickInput('https://rubrix.example.org');
    await team.notified(/The hand-out of ana is in the clipboard, with the API key/);
  });
});
