import assert from 'node:assert/strict';
import type { ServerName } from '../../../server/src/common/servers.ts';
import { copyUser } from '../../../server/src/operations/copy-user.ts';
import { readFile } from '../../support/users.ts';
import { hash, notes, operated, user, type Operate } from './operate.ts';

const ben = user('ben', 'workspaces: [red]');

/** What a user is copied out of. */
function copying(from: string, server: ServerName = 'rubrix-0.18'): Operate {
  return (file) => copyUser(file, readFile(from, server), 'ana');
}

describe('a user of another file', () => {
  const ana = `# Ana\n${user('ana', 'workspaces: [blue] # hers', 'note: kept')}    # until May\n`;
  const copied = copying(`${user('cem', 'workspaces: []')}\n${ana}\n# the end\n`);

  it('comes with the comments, as it is written', () => {
    assert.equal(operated(ben, copied), ben + ana);
    assert.equal(
      operated(`${ben}\n${user('dan', 'workspaces: []')}`, copied),
      `${ben}\n${user('dan', 'workspaces: []')}\n${ana}`,
    );
    assert.deepEqual(notes(ben, copied), []);
  });

  it('is indented, and its lines end, as those of the others', () => {
    const deep = (text: string): string => text.replace(/^(?=.)/gm, '  ').replaceAll('\n', '\r\n');
    assert.equal(operated(deep(ben), copied), deep(ben + ana));
    assert.equal(operated(ben, copying(deep(user('cem') + ana))), ben + ana);
  });

  it('comes into a file without users', () => {
    assert.equal(operated('[]\n', copied), ana);
    assert.equal(operated('# nobody yet\n', copied), `# nobody yet\n${ana}`);
  });

  it('is written anew where it can’t be written alike, which is told', () => {
    const flow = `[{username: ana, hashed_password: "${hash}", api_key: ana-8fW2kqZtR4mNvB3xT5, workspaces: [blue]}]\n`;
    assert.equal(operated(ben, copying(flow)), ben + user('ana', 'workspaces: [blue]'));
    assert.deepEqual(notes(ben, copying(flow)), [
      'Comments of `ana`, and keys that no server reads, do not come along.',
    ]);
    const shared = user('cem', 'workspaces: &w [blue]') + user('ana', 'workspaces: *w');
    assert.equal(operated(ben, copying(shared)), ben + user('ana', 'workspaces: [blue]'));
  });

  for (const [what, text, operate, why] of [
    [
      'a name that is taken',
      user('ana', 'workspaces: []').replace('ana-8f', 'x-8f'),
      copied,
      /There is a user `ana` already/,
    ],
    [
      'an API key that another one has',
      user('eve', 'workspaces: []').replace('eve-8f', 'ana-8f'),
      copied,
      /the same API key/,
    ],
    ['nobody of that name', ben, copying(ben), /There is no user `ana`/],
    ['a file that can’t be read', '- username: [\n', copied, /can’t be read/],
    [
      'one who would be a super-user there',
      ben,
      copying(user('ana', 'superuser: false'), 'argilla-1.5'),
      /would be a super-user/,
    ],
    [
      'one who would be none there',
      ben,
      copying(user('ana', 'superuser: true', 'workspaces: []'), 'argilla-1.5'),
      /no super-user any more/,
    ],
    ['one whom the server refuses', ben, copying(user('ana', 'workspaces: ["a b"]'), 'argilla-1.5'), /mend that first/],
  ] as const) {
    it(`stays where it is: ${what}`, () => {
      assert.match(operated(text, operate), why);
    });
  }
});
