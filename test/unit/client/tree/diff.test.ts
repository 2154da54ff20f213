import assert from 'node:assert/strict';
import type { TreeFile } from '../../../../client/src/tree/deployments.ts';
import { changedNodes } from '../../../../client/src/tree/diff.ts';
import { file, shown, treeOf, user } from './samples.ts';

const uri = 'file:///app/users.yml';
const id = (...path: string[]): string => JSON.stringify([uri, ...path]);
const root = user('root', 0, { superuser: true });
const ana = user('ana', 4, { workspaces: ['red', 'blue'] });
const bob = user('bob', 8, { workspaces: ['red'] });
const eve = user('eve', 12);
const base = file([root, ana, bob, eve]);

function changes(before: readonly TreeFile[], after: readonly TreeFile[]): 'all' | readonly string[] {
  const seen = treeOf(before);
  // Opened by somebody, all of it.
  shown(seen);
  return changedNodes(seen, treeOf(after));
}

describe('what to refresh in the tree', () => {
  it('is nothing when nothing changed', () => {
    assert.deepEqual(changes([base], [base]), []);
  });

  it('is nothing when users only moved to other lines', () => {
    const moved = base.users.map((one) => user(one.username, one.range.start.line + 3, { ...one, range: eve.range }));
    assert.deepEqual(changes([base], [file(moved)]), []);
  });

  it('is one workspace when a user joins it', () => {
    const joined = { ...bob, workspaces: ['red', 'blue'] };
    assert.deepEqual(changes([base], [file([root, ana, joined, eve])]), [id('team', 'blue')]);
  });

  it('is the section when a workspace is new', () => {
    const joined = { ...bob, workspaces: ['red', 'green'] };
    assert.deepEqual(changes([base], [file([root, ana, joined, eve])]), [id('team')]);
  });

  it('is the user, wherever it stands, when it is disabled', () => {
    const disabled = { ...bob, disabled: true };
    assert.deepEqual(changes([base], [file([root, ana, disabled, eve])]), [id('team', 'red', 'bob')]);
  });

  it('is each section that a new user without a team is in', () => {
    const after = file([root, ana, bob, eve, user('new', 16)]);
    assert.deepEqual(changes([base], [after]), [id('private'), id('teamless')]);
  });

  it('is nothing when users change places, as they are sorted', () => {
    assert.deepEqual(changes([base], [file([root, bob, ana, eve])]), []);
  });

  it('is nothing of what nobody has seen', () => {
    const disabled = { ...bob, disabled: true };
    assert.deepEqual(changedNodes(treeOf([base]), treeOf([file([root, ana, disabled, eve])])), []);
  });

  it('is the sections when a text can no longer be read', () => {
    assert.deepEqual(changes([base], [{ ...base, state: 'broken' }]), [
      id('team'),
      id('private'),
      id('superusers'),
      id('teamless'),
    ]);
  });

  it('is everything when a section comes or goes', () => {
    assert.equal(changes([base], [file([root, ana, bob])]), 'all');
  });

  it('is everything when a file comes or goes', () => {
    assert.equal(changes([base], [base, file([], { uri: 'file:///ops/users.yml' })]), 'all');
    assert.equal(changes([base], []), 'all');
  });

  it('is one file when only that file changed', () => {
    const other = file([], { uri: 'file:///app/b/users.yml' });
    const after = file([user('new', 0)], { uri: 'file:///app/b/users.yml' });
    assert.deepEqual(changes([base, other], [base, after]), ['["file:///app/b/users.yml"]']);
  });
});
