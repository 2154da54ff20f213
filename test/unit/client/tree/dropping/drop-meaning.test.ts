import assert from 'node:assert/strict';
import { dropMeaning, type DropMeaning } from '../../../../../client/src/tree/dropping/drop-meaning.ts';
import type { AccessNode, AccessTree } from '../../../../../client/src/tree/node.ts';
import { deployment, file, shown, treeOf, user } from '../samples.ts';

const [here, there] = ['file:///app/users.yml', 'file:///app/b.users.yml'];
const files = [
  file(
    [
      user('ana', 0, { workspaces: ['red'] }),
      user('ben', 4, { workspaces: ['blue', 'ana'] }),
      user('cem', 8),
      user('root', 12, { superuser: true }),
    ],
    { deployments: [deployment('argilla')] },
  ),
  file([user('dan', 0, { workspaces: ['red'] })], { uri: there }),
];
const [tree, people] = [treeOf(files), treeOf(files, { by: 'user' })];

/** A node by the names on the way to it, the last ones. */
function node(...path: readonly string[]): string {
  return nodeIn(tree, ...path);
}

function nodeIn(which: AccessTree, ...path: readonly string[]): string {
  const names = (id: string | undefined): readonly string[] => {
    const found = id === undefined ? undefined : which.node(id);
    return found ? [...names(found.parent), nameOf(found)] : [];
  };
  const found = shown(which).find(({ node: { id } }) => names(id).slice(-path.length).join('/') === path.join('/'));
  return found?.node.id ?? assert.fail(`no ${path.join('/')}`);
}

function nameOf(found: AccessNode): string {
  if (found.kind === 'section') return found.section;
  return 'name' in found ? (found.name ?? '') : 'path' in found ? found.path : found.kind;
}

function dropped(ids: readonly string[], target: string | undefined): DropMeaning | undefined {
  return dropMeaning(ids, target, (id) => tree.node(id) ?? people.node(id));
}

const ana = { uri: here, username: 'ana', from: 'red' };

describe('what is dropped in the tree', () => {
  const main = ['users.yml', 'team'] as const;

  it('is a user for a workspace, who may come out of another one', () => {
    assert.deepEqual(dropped([node(...main, 'red', 'ana')], node(...main, 'blue')), {
      kind: 'grant',
      uri: here,
      users: [ana],
      workspaces: ['blue'],
    });
    const cem = { uri: here, username: 'cem', from: undefined };
    const onMember = dropped([node('teamless', 'cem'), node(...main, 'red', 'ana')], node(...main, 'blue', 'ben'));
    assert.deepEqual(onMember?.kind === 'grant' && [onMember.users, onMember.workspaces], [[cem, ana], ['blue']]);
    const own = dropped([node('teamless', 'cem')], node('private', 'ana'));
    assert.deepEqual(own?.kind === 'grant' && own.workspaces, ['ana']);
  });

  it('is nothing for a deployment, whatever it is', () => {
    const target = node('deployments', 'argilla');
    assert.equal(dropped([node(...main, 'red', 'ana')], target), undefined);
    assert.equal(dropped([node(...main, 'red')], target), undefined);
    assert.equal(dropped([target], node(...main, 'red')), undefined);
  });

  it('is a workspace for a user, or in the place of another one', () => {
    assert.deepEqual(dropped([node(...main, 'red'), node(...main, 'blue')], node('teamless', 'cem')), {
      kind: 'grant',
      uri: here,
      users: [{ uri: here, username: 'cem', from: undefined }],
      workspaces: ['red', 'blue'],
    });
    assert.deepEqual(dropped([node(...main, 'red')], node(...main, 'blue')), {
      kind: 'merge',
      uri: here,
      from: 'red',
      to: 'blue',
    });
  });

  it('is a user for another file', () => {
    const wanted = { kind: 'file', uri: there, users: [ana] };
    assert.deepEqual(dropped([node(...main, 'red', 'ana')], node('b.users.yml')), wanted);
    assert.deepEqual(dropped([node(...main, 'red', 'ana')], node('b.users.yml', 'team', 'red')), wanted);
  });

  it('is a member who leaves the workspace for the users without a team', () => {
    assert.deepEqual(dropped([node(...main, 'red', 'ana')], node('users.yml', 'teamless')), {
      kind: 'revoke',
      users: [ana],
    });
  });

  for (const [what, ids, target] of [
    ['a user on where it stands', [node(...main, 'red', 'ana')], node(...main, 'red')],
    ['a user on the own private workspace', [node('teamless', 'cem')], node('private', 'cem')],
    ['a workspace on itself', [node(...main, 'red')], node(...main, 'red')],
    ['a workspace on another file', [node(...main, 'red')], node('b.users.yml')],
    ['several workspaces on one', [node(...main, 'red'), node(...main, 'blue')], node(...main, 'blue')],
    ['users and workspaces together', [node(...main, 'red'), node('teamless', 'cem')], node(...main, 'blue')],
    ['a user on a section', [node('teamless', 'cem')], node('users.yml', 'team')],
    ['a section', [node('users.yml', 'team')], node(...main, 'blue')],
    ['a user on nothing', [node('teamless', 'cem')], undefined],
    ['what is gone', ['gone'], node(...main, 'blue')],
  ] as const) {
    it(`is nothing: ${what}`, () => {
      assert.equal(dropped(ids, target), undefined);
    });
  }

  it('grants where the tree shows what users reach: a user onto a workspace of another, or that onto a user', () => {
    const [ben, red] = [nodeIn(people, 'ben'), nodeIn(people, 'ana', 'red')];
    const wanted = (username: string) => ({
      kind: 'grant',
      uri: here,
      users: [{ uri: here, username, from: undefined }],
      workspaces: ['red'],
    });
    assert.deepEqual(dropped([ben], red), wanted('ben'));
    assert.deepEqual(dropped([red], ben), wanted('ben'));
    assert.equal(dropped([red], nodeIn(people, 'ben', 'blue')), undefined);
    assert.equal(dropped([nodeIn(people, 'ana', 'ana')], ben), undefined);
  });
});
