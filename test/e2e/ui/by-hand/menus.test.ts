import assert from 'node:assert/strict';
import { compare } from 'bcrypt';
import { after, before, beforeEach, describe, it } from 'mocha';
import { Keys } from './keys.ts';
import { original, Team } from './team.ts';

describe('changes from menus, by the keyboard alone', () => {
  let team: Team;
  let keys: Keys;

  before(async () => {
    team = await Team.open();
    keys = new Keys(team.workbench);
  });

  after(() => team.close());

  beforeEach(() => team.reset());

  async function becomes(wanted: string): Promise<void> {
    await team.workbench.openFile('users.yml');
    assert.equal(await team.saved((text) => text === wanted), wanted);
  }

  it('grants a workspace by the menu of a user in the tree', async () => {
    await keys.menu(['users.yml', 'Team workspaces', 'news', 'ben'], 'Grant Workspaces to a User');
    await keys.pickMany(['reviews']);
    await team.notified(/ben reaches reviews\. The server reads the file/);
    await becomes(original.replace('[news]', '[news, reviews]'));
  });

  it('revokes a workspace by the light bulb', async () => {
    await keys.bulb({ line: 4, column: 18, text: 'reviews' }, 'Revoke reviews from ana');
    await team.notified(/ana loses reviews/);
    await becomes(original.replace('[reviews]', '[]'));
  });

  it('sets a password that is typed twice, by the palette', async () => {
    await team.workbench.editor.goTo(6, 5);
    await keys.command('Set or Reset the Password of a User');
    await keys.pickOne('Type a password');
    for (const typed of ['a new secret', 'another one']) await team.workbench.quickInput(typed);
    assert.match(await team.workbench.quick.message(), /This is not the same password/);
    await team.workbench.quickInput('a new secret');
    await team.notified(/ben signs in with the new password/);
    const text = await team.saved((each) => each !== original);
    const hash = /username: ben\n {2}hashed_password: (\S+)/.exec(text)?.[1] ?? '';
    const wanted = original.replace(/(username: ben\n {2}hashed_password: )\S+/, (_, key: string) => key + hash);
    assert.equal(text, wanted);
    assert.ok(await compare('a new secret', hash));
  });
});
