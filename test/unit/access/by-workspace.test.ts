import assert from 'node:assert/strict';
import { changesByWorkspace } from '../../../server/src/access/by-workspace.ts';
import { user } from '../../cli/harness.ts';
import { changesOf } from './sides.ts';

describe('what changes of access, by workspace', () => {
  it('has who gains and who loses each, without private ones and super-users', () => {
    const root = user('root').replace('  workspaces: []\n', '');
    const before = user('ana', { workspaces: '[team]' }) + user('ben', { workspaces: '[team, red]' }) + user('carl');
    const after = user('ana', { workspaces: '[red]' }) + user('dora', { workspaces: '[red, team]' }) + root;
    assert.deepEqual(changesByWorkspace(changesOf(before, after)), [
      { workspace: 'red', gain: ['ana', 'dora'], lose: ['ben'] },
      { workspace: 'team', gain: ['dora'], lose: ['ana', 'ben'] },
    ]);
  });

  it('has another user’s private workspace', () => {
    assert.deepEqual(changesByWorkspace(changesOf(user('ana'), user('ana', { workspaces: '[ben]' }))), [
      { workspace: 'ben', gain: ['ana'], lose: [] },
    ]);
  });
});
