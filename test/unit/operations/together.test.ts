import assert from 'node:assert/strict';
import { grant } from '../../../server/src/operations/grant.ts';
import { removeUser } from '../../../server/src/operations/remove-user.ts';
import { renameUser } from '../../../server/src/operations/rename-user.ts';
import { renameWorkspace } from '../../../server/src/operations/rename-workspace.ts';
import { revoke } from '../../../server/src/operations/revoke.ts';
import { together } from '../../../server/src/operations/together.ts';
import { notes, operated, user, type Operate } from './operate.ts';

const text = `${user('ana', 'workspaces: [red]')}\n# Ben\n${user('ben', 'workspaces: [red, blue]')}\n${user('cem')}`;

function all(...operations: readonly Operate[]): Operate {
  return (file) => together(file, operations);
}
const given =
  (username: string): Operate =>
  (file) =>
    grant(file, { username, workspaces: ['green'] });
const taken =
  (username: string): Operate =>
  (file) =>
    revoke(file, { username, workspaces: ['red'] });

describe('several operations', () => {
  it('are one', () => {
    const operate = all(given('ana'), taken('ana'), given('ben'));
    assert.equal(operated(text, operate), text.replace('[red]', '[green]').replace('blue]', 'blue, green]'));
  });

  it('see what those before have done', () => {
    const operate = all(
      (file) => renameUser(file, { from: 'ana', to: 'anna' }),
      (file) => removeUser(file, 'ben'),
      (file) => renameUser(file, { from: 'cem', to: 'ben' }),
      given('anna'),
    );
    const wanted = text.slice(0, text.indexOf('# Ben')) + text.slice(text.indexOf('- username: cem'));
    assert.equal(
      operated(text, operate),
      wanted.replace('username: ana', 'username: anna').replace('[red]', '[red, green]').replace('e: cem', 'e: ben'),
    );
  });

  it('are none where one of them is refused', () => {
    assert.equal(operated(text, all(given('ana'), given('cem'))).slice(0, 8), 'refused:');
    assert.equal(operated(text, all(given('ana'), given('dan'))).slice(0, 8), 'refused:');
  });

  it('are what is left to do, and say what is so already', () => {
    const operate = all(given('ana'), (file) => grant(file, { username: 'ben', workspaces: ['red'] }));
    assert.equal(operated(text, operate), text.replace('[red]', '[red, green]'));
    assert.deepEqual(notes(text, operate), ['`ben` reaches that already: nothing is to be changed.']);
    const nothing: Operate = (file) => grant(file, { username: 'ana', workspaces: ['red'] });
    assert.equal(
      operated(text, all(nothing, nothing)),
      'unchanged: `ana` reaches that already: nothing is to be changed. `ana` reaches that already: nothing is to be changed.',
    );
  });

  it('leave no edit where the last one takes back what the first did', () => {
    const there: Operate = (file) => renameWorkspace(file, { from: 'blue', to: 'pink' });
    const back: Operate = (file) => renameWorkspace(file, { from: 'pink', to: 'blue' });
    assert.equal(operated(text, all(there, back)), text);
  });
});
