import assert from 'node:assert/strict';
import { deleteWorkspace } from '../../../server/src/operations/delete-workspace.ts';
import { disable } from '../../../server/src/operations/disable.ts';
import { enable } from '../../../server/src/operations/enable.ts';
import { mergeWorkspaces } from '../../../server/src/operations/merge-workspaces.ts';
import { renameWorkspace } from '../../../server/src/operations/rename-workspace.ts';
import { setApiKey } from '../../../server/src/operations/set-api-key.ts';
import { setPassword } from '../../../server/src/operations/set-password.ts';
import { readDocument } from '../../support/users.ts';
import { hash, newKey, notes, operated, otherHash, user, type Operate } from './operate.ts';

const hidden = ` ${newKey}` as const;
const disabled: Operate = (file) => disable(file, 'ana', hidden);
const enabled: Operate = (file) => enable(file, 'ana', newKey);

describe('a new password', () => {
  const set: Operate = (file) => setPassword(file, 'ana', otherHash);

  for (const [written, after] of [
    [`${hash} # old`, `${otherHash} # old`],
    [`'${hash}'`, `'${otherHash}'`],
    [`"${hash}"`, `"${otherHash}"`],
    [`!!str ${hash}`, `!!str ${otherHash}`],
    [`|-  # block\n    ${hash}`, `${otherHash}  # block`],
    [`>-\n    ${hash}`, otherHash],
    [`&h ${hash}`, `&h ${otherHash}`],
  ] as const) {
    it(`takes the place of ${written.replace(hash, '…').replace('\n', '⏎')}`, () => {
      const text = (value: string): string =>
        `- username: ana\n  hashed_password: ${value}\n  api_key: k-8fW2kqZtR4mNvB3xT5\n  workspaces: []\n`;
      assert.equal(operated(text(written), set), text(after));
    });
  }

  it('leaves the old one to others who have it by an alias', () => {
    const text =
      user('ana', 'workspaces: []').replace(hash, `&h ${hash}`) + user('ben', 'workspaces: []').replace(hash, '*h');
    const after =
      user('ana', 'workspaces: []').replace(hash, otherHash) +
      user('ben', 'workspaces: []').replace(hash, `&h ${hash}`);
    assert.equal(operated(text, set), after);
  });

  it('mends a user without one', () => {
    const text = user('ana', 'workspaces: []').replace(hash, otherHash);
    assert.equal(operated(text.replace(/ {2}hashed_password.*\n/, ''), set), text);
  });
});

describe('a new API key', () => {
  const set: Operate = (file) => setApiKey(file, 'ana', newKey);

  it('takes the place of the old one', () => {
    const text = user('ana', 'workspaces: []');
    assert.equal(operated(text, set), text.replace('ana-8fW2kqZtR4mNvB3xT5', newKey));
  });

  it('is no end of the old one where others have it', () => {
    const text = user('ana', 'workspaces: []') + user('ben', 'workspaces: []').replace('ben-8f', 'ana-8f');
    assert.deepEqual(notes(text, set), ['The old API key goes on working, as `ben` has it, too.']);
    const master = user('ana', 'workspaces: []').replace('ana-8fW2kqZtR4mNvB3xT5', 'rubrix.apikey');
    assert.match(notes(master, set, 'argilla-1.3').join(), /built-in user `argilla`/);
  });
});

describe('disabling and enabling', () => {
  const text = user('ana', 'workspaces: []') + user('ben', 'workspaces: []');

  it('ends the key, too, and leaves nothing to be said', () => {
    const after = operated(text, disabled);
    const expected = text
      .replace('ana-8fW2kqZtR4mNvB3xT5', `" ${newKey}"`)
      .replace('workspaces: []\n', 'workspaces: []\n  disabled: true\n');
    assert.equal(after, expected);
    const codes = readDocument(after)
      .findings()
      .map(({ code }) => code);
    assert.ok(!codes.includes('disabled-key-still-works'), codes.join());
    assert.match(operated(after, disabled), /^unchanged:/);
  });

  it('keeps the key where that is asked for', () => {
    const kept: Operate = (file) => disable(file, 'ana', null);
    assert.equal(operated(text, kept), text.replace('workspaces: []\n', 'workspaces: []\n  disabled: true\n'));
  });

  it('says true where something else was said', () => {
    const said = user('ana', 'disabled: no # for now', 'workspaces: []');
    assert.match(operated(said, disabled), /disabled: true # for now/);
  });

  it('comes back with a key that works', () => {
    const gone = operated(text, disabled);
    assert.equal(operated(gone, enabled), text.replace('ana-8fW2kqZtR4mNvB3xT5', `"${newKey}"`));
    const kept = user('ana', 'disabled: true', 'workspaces: []');
    assert.equal(operated(kept, enabled), user('ana', 'workspaces: []'));
    assert.match(operated(text, enabled), /^unchanged:/);
  });

  it('is nothing that the migrate task looks at', () => {
    assert.match(operated(text, disabled, 'argilla-migrate'), /^refused: The migrate task drops `disabled`/);
    assert.match(operated(text, enabled, 'argilla-migrate'), /^refused: The migrate task drops `disabled`/);
  });

  it('disables nobody else by a merge', () => {
    const base = `- &base\n  username: ana\n  hashed_password: ${hash}\n  api_key: k1-8fW2kqZtR4mNvB3x\n  workspaces: []\n`;
    const merging = '- <<: *base\n  username: ben\n  api_key: k2-8fW2kqZtR4mNvB3x\n';
    const after = operated(base + merging, (file) => disable(file, 'ana', null));
    assert.equal(after, `${base}  disabled: true\n${merging}  disabled: null\n`);
  });
});

describe('workspaces of all users', () => {
  const text =
    user('ana', 'workspaces: [red, team] # a') +
    user('ben', 'workspaces: &l', '- team') +
    user('eva', 'workspaces: *l');

  it('get another name', () => {
    assert.equal(
      operated(text, (file) => renameWorkspace(file, { from: 'team', to: 'crew' })),
      text.replaceAll('team', 'crew'),
    );
    assert.equal(
      operated(text, (file) => renameWorkspace(file, { from: 'team', to: 'crew', keepOld: true })),
      text.replace('team]', 'team, crew]').replace('- team', '- team\n  - crew'),
    );
  });

  it('become one', () => {
    const after = operated(text, (file) => mergeWorkspaces(file, { from: 'team', to: 'red' }));
    assert.equal(after, text.replace('[red, team]', '[red]').replace('- team', '- red'));
  });

  it('go', () => {
    const after = operated(text, (file) => deleteWorkspace(file, 'team'));
    assert.equal(after, text.replace('[red, team]', '[red]').replace('&l\n  - team', '&l []'));
  });
});
