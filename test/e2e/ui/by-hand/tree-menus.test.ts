import assert from 'node:assert/strict';
import { compare } from 'bcrypt';
import { before, beforeEach, describe, it } from 'mocha';
import type { Hand } from './hand.ts';
import { Keys } from './keys.ts';
import { Mouse } from './mouse.ts';
import { ana, ben, cem, original, other, Team } from './team.ts';

const section = ['users.yml', 'Team workspaces'];
const [reviews, news] = [
  [...section, 'reviews'],
  [...section, 'news'],
];

for (const device of ['mouse', 'keyboard'] as const) {
  describe(`menus of the tree, by the ${device} alone`, () => {
    let team: Team;
    let hand: Hand;

    before(async () => {
      team = await Team.shared();
      hand = device === 'mouse' ? new Mouse(team) : new Keys(team.workbench);
    });

    beforeEach(() => team.reset());

    /** The text of users.yml once it is like this. */
    async function becomesLike(pattern: RegExp): Promise<string> {
      await team.workbench.openFile('users.yml');
      const text = await team.saved((each) => pattern.test(each));
      assert.match(text, pattern);
      return text;
    }

    it('change what a user reaches', async () => {
      await hand.menu([...news, 'ben'], 'Grant Workspaces to a User');
      await hand.pickMany(['reviews']);
      await team.notified(/ben reaches reviews\. The server reads the file/);
      await team.becomes(original.replace('[news]', '[news, reviews]'));
      await hand.menu([...news, 'ben'], 'Revoke Workspaces from a User');
      await hand.pickMany(['news']);
      await team.becomes(original.replace('[news]', '[reviews]'));
      await hand.menu([...reviews, 'ana'], 'Remove the User from This Workspace');
      await team.becomes(original.replace('[reviews]', '[]').replace('[news]', '[reviews]'));
    });

    it('restrict a super-user', async () => {
      await hand.menu(['users.yml', 'Super-users', 'root'], 'Restrict a Super-User to Workspaces');
      await hand.pickMany(['news']);
      await becomesLike(/username: root[^]*\n {2}workspaces: \[news\]\n$/);
    });

    it('make a password up and show it once, and test it', async () => {
      await hand.menu([...news, 'ben'], 'Set or Reset the Password of a User');
      await hand.pickOne('Make one up');
      const dialog = team.workbench.page.locator('.monaco-dialog-box');
      await dialog.getByText('The new password of ben').waitFor();
      const [password = ''] = (await dialog.locator('.dialog-message-detail').innerText()).split('\n');
      await hand.confirm('Close');
      await dialog.waitFor({ state: 'hidden' });
      const text = await becomesLike(/username: ben\n {2}hashed_password: (?!\$2b\$04\$Qbu0)/);
      const hash = /username: ben\n {2}hashed_password: (\S+)/.exec(text)?.[1] ?? '';
      assert.ok(await compare(password, hash), 'what is shown is the password');
      await hand.menu([...news, 'ben'], 'Test a Password of a User');
      await team.workbench.quickInput(password);
      await team.notified(/It is the password of ben: the server answers 200/);
    });

    it('give a new key, and disable and enable', async () => {
      await hand.menu([...news, 'ben'], 'New API Key for a User');
      await becomesLike(/username: ben\n.*\n {2}api_key: \w{33}\n/);
      await hand.menu([...news, 'ben'], 'Disable a User');
      await becomesLike(/username: ben\n.*\n {2}api_key: " \w{33}"\n {2}workspaces: \[news\]\n {2}disabled: true\n/);
      await hand.menu([...news, 'ben'], 'Enable a User');
      await becomesLike(/username: ben\n.*\n {2}api_key: "?\w{33}"?\n {2}workspaces: \[news\]\n(?! {2}disabled: true)/);
    });

    it('rename a user, move one into another file, and remove one', async () => {
      await hand.menu([...reviews, 'ana'], 'Rename a User');
      await team.workbench.quickInput('anna');
      await hand.pickOne('Use the new name alone');
      await team.becomes(original.replace('username: ana', 'username: anna'));
      await hand.menu([...news, 'ben'], 'Move or Copy a User to Another File');
      await hand.pickOne('other.users.yml');
      await hand.pickOne('Move');
      await team.becomes(original.replace('username: ana', 'username: anna').replace(ben, ''));
      await hand.menu(['users.yml', 'Users without a team', 'cem'], 'Remove a User');
      await hand.confirm('Remove');
      await team.becomes(original.replace(ana + ben + cem, ana.replace('username: ana', 'username: anna')));
      await team.workbench.openFile('other.users.yml');
      assert.equal(await team.saved((text) => text === other + ben), other + ben);
    });

    it('make, rename, merge and delete a workspace, and add users to it', async () => {
      await hand.menu(section, 'New Workspace');
      await team.workbench.quickInput('red');
      await hand.pickMany(['cem']);
      await team.becomes(original.replace('workspaces: []', 'workspaces: [red]'));
      await hand.menu(news, 'Add Users to a Workspace');
      await hand.pickMany(['ana', 'cem']);
      const added = original
        .replace('[reviews]', '[reviews, news]')
        .replace('workspaces: []', 'workspaces: [red, news]');
      await team.becomes(added);
      await hand.menu(news, 'Rename a Workspace');
      await team.workbench.quickInput('press');
      await hand.pickOne('Use the new name alone');
      await team.becomes(added.replaceAll('news', 'press'));
      await hand.menu([...section, 'press'], 'Merge Workspaces');
      await hand.pickOne('reviews');
      const merged = original.replace('[news]', '[reviews]').replace('workspaces: []', 'workspaces: [red, reviews]');
      await team.becomes(merged);
      await hand.menu([...section, 'red'], 'Delete a Workspace');
      await hand.confirm('Delete');
      await team.becomes(merged.replace('[red, reviews]', '[reviews]'));
    });
  });
}
