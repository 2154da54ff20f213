import { before, beforeEach, describe, it } from 'mocha';
import { Keys } from './keys.ts';
import { ana, ben, original, Team } from './team.ts';

describe('F2 and Delete in the tree, by the keyboard alone', () => {
  let team: Team;
  let keys: Keys;

  before(async () => {
    team = await Team.shared();
    keys = new Keys(team.workbench);
  });

  beforeEach(() => team.reset());

  it('renames a workspace, and a user', async () => {
    await keys.walkTo(['users.yml', 'Team workspaces', 'news']);
    await keys.press('F2');
    await team.workbench.quickInput('press');
    await keys.pickOne('Use the new name alone');
    await team.notified(/Data of the workspace news stay under the old name/);
    const renamed = original.replace('[news]', '[press]');
    await team.becomes(renamed);
    await keys.walkTo(['users.yml', 'Team workspaces', 'press', 'ben']);
    await keys.press('F2');
    await team.workbench.quickInput('benno');
    await keys.pickOne('Use the new name alone');
    await team.notified(/benno/);
    await team.becomes(renamed.replace('username: ben', 'username: benno'));
  });

  it('takes a member out of a workspace, and a workspace out of all lists', async () => {
    await keys.walkTo(['users.yml', 'Team workspaces', 'reviews', 'ana']);
    await keys.press('Delete');
    await team.notified(/ana loses reviews/);
    await team.becomes(original.replace('[reviews]', '[]'));
    await keys.walkTo(['users.yml', 'Team workspaces', 'news']);
    await keys.press('Delete');
    await keys.confirm('Delete');
    await team.notified(/ben loses news/);
    await team.becomes(original.replace('[reviews]', '[]').replace('[news]', '[]'));
  });

  it('removes several users at once, as one step to undo', async () => {
    await keys.select(['users.yml', 'Private workspaces', 'ana'], 'ben');
    await keys.press('Delete');
    await keys.confirm('Remove');
    await team.notified(/ana and ben can’t sign in any more/);
    await team.becomes(original.replace(ana + ben, ''));
    await keys.press('Control+Z');
    await team.becomes(original);
  });

  it('says so where there is nothing to take away', async () => {
    await keys.walkTo(['users.yml', 'Super-users']);
    await keys.press('Delete');
    await team.notified(/Select users or a workspace to take away/);
    await keys.press('F2');
    await team.notified(/Select a user or a workspace to rename/);
  });
});
