import assert from 'node:assert/strict';
import { changesByWorkspace } from '../../../server/src/access/by-workspace.ts';
import { formerName, laterName } from '../../../server/src/access/user-change.ts';
import { finish } from '../../../server/src/common/steps.ts';
import { user } from '../../cli/harness.ts';
import { changesOf } from './sides.ts';

const byWorkspace = (before: string, after: string) =>
  finish(changesByWorkspace(changesOf(before, after))).map(({ workspace, gain, lose }) => ({
    workspace,
    gain: gain.map(laterName),
    lose: lose.map(formerName),
  }));

describe('what changes of access, by workspace', () => {
  it('has who gains and who loses each, without private ones and super-users', () => {
    const root = user('root').replace('  workspaces: []\n', '');
    const before = user('ana', { workspaces: '[team]' }) + user('ben', { workspaces: '[team, red]' }) + user('carl');
    const after = user('ana', { workspaces: '[red]' }) + user('dora', { workspaces: '[red, team]' }) + root;
    assert.deepEqual(byWorkspace(before, after), [
      { workspace: 'red', gain: ['ana', 'dora'], lose: ['ben'] },
      { workspace: 'team', gain: ['dora'], lose: ['ana', 'ben'] },
    ]);
  });

  it('has another user’s private workspace', () => {
    assert.deepEqual(byWorkspace(user('ana'), user('ana', { workspaces: '[ben]' })), [
      { workspace: 'ben', gain: ['ana'], lose: [] },
    ]);
  });
});
