import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { Keys } from './keys.ts';
import { original, Team } from './team.ts';

describe('the menu of a user in the tree, by the keyboard alone', () => {
  let team: Team;

  before(async () => {
    team = await Team.open();
  });

  after(() => team.close());

  it('grants a workspace', async () => {
    await team.reset();
    const keys = new Keys(team.workbench);
    await keys.menu(['users.yml', 'Team workspaces', 'news', 'ben'], 'Grant Workspaces to a User');
    await keys.pickMany(['reviews']);
    await team.notified(/ben reaches reviews\. The server reads the file/);
    await team.workbench.openFile('users.yml');
    const wanted = original.replace('[news]', '[news, reviews]');
    assert.equal(await team.saved((text) => text === wanted), wanted);
  });
});
