import assert from 'node:assert/strict';
import { compare } from 'bcrypt';
import { before, beforeEach, describe, it } from 'mocha';
import { Keys } from './keys.ts';
import { Mouse } from './mouse.ts';
import { original, Team } from './team.ts';

describe('the light bulb and the palette', () => {
  let team: Team;
  let keys: Keys;
  let mouse: Mouse;

  before(async () => {
    team = await Team.shared();
    keys = new Keys(team.workbench);
    mouse = new Mouse(team);
  });

  beforeEach(() => team.reset());

  for (const device of ['mouse', 'keyboard'] as const) {
    it(`revoke a workspace, by the ${device} alone`, async () => {
      const hand = device === 'mouse' ? mouse : keys;
      await hand.bulb({ line: 4, column: 18, text: 'reviews' }, 'Revoke reviews from ana');
      await team.notified(/ana loses reviews/);
      await team.becomes(original.replace('[reviews]', '[]'));
    });

    it(`set a password that is typed twice, and test it, by the ${device} alone`, async () => {
      const command = async (title: string): Promise<void> => {
        if (device === 'mouse') return mouse.command('ben-8fW2kqZtR4mNvB3xT5pLs9', title);
        await team.workbench.editor.goTo(6, 5);
        return keys.command(title);
      };
      await command('Set or Reset the Password of a User');
      await (device === 'mouse' ? mouse : keys).pickOne('Type a password');
      for (const typed of ['a new secret', 'another one']) await team.workbench.quickInput(typed);
      assert.match(await team.workbench.quick.message(/not the same/), /This is not the same password/);
      await team.workbench.quickInput('a new secret');
      await team.notified(/ben signs in with the new password/);
      const text = await team.saved((each) => each !== original);
      const hash = /username: ben\n {2}hashed_password: (\S+)/.exec(text)?.[1] ?? '';
      const wanted = original.replace(/(username: ben\n {2}hashed_password: )\S+/, (_, key: string) => key + hash);
      assert.equal(text, wanted);
      assert.ok(await compare('a new secret', hash));
      // Told once, for some seconds: who looks too late asks again.
      let told: string | undefined;
      for (let times = 0; told === undefined && times < 4; times += 1) {
        await command('Test a Password of a User');
        await team.workbench.quickInput('a new secret');
        told = await team.notified(/It is the password of ben/, 15_000).catch(() => undefined);
      }
      assert.match(told ?? '', /the server answers 200/);
    });
  }
});
