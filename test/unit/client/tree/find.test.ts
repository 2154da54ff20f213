import assert from 'node:assert/strict';
import { spotOf } from '../../../../client/src/tree/find.ts';
import { file, treeOf, user } from './samples.ts';

const uri = 'file:///app/users.yml';
const files = [
  file([
    user('ana', 0, { workspaces: ['red'] }),
    user('bob', 4, { workspaces: ['ana'] }),
    user('root', 8, { superuser: true }),
  ]),
];

function spot(by: 'workspace' | 'user', username: string, workspace: string | null, filter = ''): string | undefined {
  const tree = treeOf(files, { by, filter });
  return spotOf(uri, { username, workspace }, { by, filter }, (id) => tree.node(id));
}

describe('where the user at the cursor is in the tree', () => {
  it('is below the workspace of the place, else with the private one', () => {
    assert.equal(spot('workspace', 'ana', 'red'), JSON.stringify([uri, 'team', 'red', 'ana']));
    assert.equal(spot('workspace', 'bob', 'ana'), JSON.stringify([uri, 'private', 'ana', 'bob']));
    assert.equal(spot('workspace', 'ana', 'ana'), JSON.stringify([uri, 'private', 'ana']));
    assert.equal(spot('workspace', 'root', null), JSON.stringify([uri, 'private', 'root']));
  });

  it('is the user, or what the user reaches', () => {
    assert.equal(spot('user', 'ana', 'red'), JSON.stringify([['by-user'], uri, 'ana', 'red']));
    assert.equal(spot('user', 'ana', null), JSON.stringify([['by-user'], uri, 'ana']));
  });

  it('is nowhere for who is filtered out', () => {
    assert.equal(spot('workspace', 'ana', null, 'root'), undefined);
    assert.equal(spot('workspace', 'bob', null, 'bob'), JSON.stringify([['?'], uri, 'private', 'bob']));
    assert.equal(spot('user', 'nobody', null), undefined);
  });
});
