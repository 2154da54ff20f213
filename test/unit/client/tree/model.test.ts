import assert from 'node:assert/strict';
import type { AccessUser } from '../../../../server/src/common/protocol/protocol.ts';
import { buildTree, superusersShown } from '../../../../client/src/tree/model.ts';
import { deployment, file, outline, placeOf, user } from './samples.ts';

const lines = (...text: string[]): string => text.join('\n');

describe('the tree of users and workspaces', () => {
  it('shows one file without a level for it', () => {
    const tree = buildTree(
      [
        file([
          user('root', 0, { superuser: true }),
          user('ana', 4, { workspaces: ['red', 'blue'] }),
          user('bob', 8, { workspaces: ['red'], disabled: true }),
          user('eve', 12),
        ]),
      ],
      placeOf,
    );
    assert.equal(
      outline(tree),
      lines(
        'section team 2',
        '  workspace blue 1',
        '    user ana member',
        '    user root superuser super-user',
        '  workspace red 2',
        '    user ana member',
        '    user bob member key-works',
        '    user root superuser super-user',
        'section private 4',
        '  private root 0',
        '  private ana 0',
        '  private bob 0',
        '  private eve 0',
        'section superusers 1',
        '  user root entry super-user',
        'section teamless 1',
        '  user eve entry',
      ),
    );
  });

  it('shows a super-user who lists a workspace once', () => {
    const tree = buildTree([file([user('root', 0, { superuser: true, workspaces: ['red'] })])], placeOf);
    assert.equal(
      outline(tree),
      lines(
        'section team 1',
        '  workspace red 1',
        '    user root member super-user',
        'section private 1',
        '  private root 0',
        'section superusers 1',
        '  user root entry super-user',
      ),
    );
  });

  it('shows who lists the private workspace of another user', () => {
    const tree = buildTree([file([user('ana', 0), user('bob', 4, { workspaces: ['ana'] })])], placeOf);
    assert.equal(
      outline(tree),
      lines(
        'section private 2',
        '  private ana 1',
        '    user bob member',
        '  private bob 0',
        'section teamless 2',
        '  user ana entry',
        '  user bob entry',
      ),
    );
  });

  it('counts many super-users in a workspace instead of listing them', () => {
    const supers = Array.from({ length: superusersShown + 1 }, (_, i) => user(`s${String(i)}`, i, { superuser: true }));
    const [team] = outline(buildTree([file([user('ana', 99, { workspaces: ['red'] }), ...supers])], placeOf)).split(
      '\nsection private',
    );
    assert.equal(team, lines('section team 1', '  workspace red 1', '    user ana member', '    more 21'));
  });

  it('says what becomes of a disabled user in the migrate task', () => {
    const tree = buildTree([file([user('ana', 0, { disabled: true })], { server: 'argilla-migrate' })], placeOf);
    assert.match(outline(tree), /user ana entry dropped-by-migration/);
  });

  it('marks the sections of a single broken file', () => {
    const tree = buildTree([file([user('ana', 0)], { state: 'broken' })], placeOf);
    assert.equal(
      outline(tree),
      lines('section private 1 broken', '  private ana 0', 'section teamless 1 broken', '  user ana entry'),
    );
  });

  it('shows a single file without users as a file', () => {
    assert.equal(outline(buildTree([file([])], placeOf)), 'file users.yml 0');
  });

  it('shows several files of one folder, sorted', () => {
    const files = [
      file([user('ana', 0)], { uri: 'file:///app/z/users.yml' }),
      file([], { uri: 'file:///app/users.yml', state: 'broken' }),
    ];
    assert.equal(
      outline(buildTree(files, placeOf)),
      lines(
        'file users.yml 0 broken',
        'file z/users.yml 1',
        '  section private 1',
        '    private ana 0',
        '  section teamless 1',
        '    user ana entry',
      ),
    );
  });

  it('groups files by folder when they lie in several, in the order of the folders', () => {
    const files = ['file:///app/users.yml', 'file:///ops/users.yml', 'file:///tmp/users.yml'].map((uri) =>
      file([], { uri }),
    );
    assert.equal(
      outline(buildTree(files, placeOf)),
      lines(
        'folder ops',
        '  file users.yml 0',
        'folder app',
        '  file users.yml 0',
        'folder -',
        '  file /tmp/users.yml 0',
      ),
    );
  });

  it('shows what gets the file, and what of that does not read it', () => {
    const deployments = [deployment('argilla'), deployment('old', 'The server does not start.')];
    assert.equal(
      outline(buildTree([file([user('ana', 0)], { deployments })], placeOf)),
      lines(
        'section private 1',
        '  private ana 0',
        'section teamless 1',
        '  user ana entry',
        'section deployments 2',
        '  deployment argilla v1.5.1 compose.yaml reads it',
        '  deployment old v1.5.1 compose.yaml The server does not start.',
      ),
    );
    const script = { ...deployment('x'), service: null, path: 'run.sh' };
    assert.match(
      outline(buildTree([file([], { deployments: [script] })], placeOf)),
      /deployment run\.sh v1\.5\.1 - reads it$/,
    );
    const tree = buildTree([file([], { deployments })], placeOf);
    assert.match(outline(tree), /^file users\.yml 0\n {2}section deployments 2\n/);
    const place = [...tree.nodes.values()].find(({ kind }) => kind === 'deployment');
    assert.deepEqual([place?.uri, place?.range?.start.line], ['file:///app/compose.yaml', 1]);
  });

  it('gives the place of each user', () => {
    const nodes = [...buildTree([file([user('ana', 7)])], placeOf).nodes.values()];
    const places = nodes.filter((node) => node.kind === 'user').map((node) => [node.uri, node.range?.start]);
    assert.deepEqual(places, [['file:///app/users.yml', { line: 7, character: 12 }]]);
  });

  it('has nothing to show without files', () => {
    assert.equal(outline(buildTree([], placeOf)), '');
  });
});

describe('ids of the tree', () => {
  const deployments = [deployment('a'), deployment('b')];
  const awkward: AccessUser[] = [
    user('a', 0, { workspaces: ['b","c', 'b', 'team', '', 'red', 'red'] }),
    user('a","b', 1, { workspaces: ['b'] }),
    user('more', 2, { workspaces: ['b'] }),
    user('superusers', 3, { workspaces: ['b'] }),
    user('', 4),
    user('\ud800', 5),
    user('a', 6, { superuser: true }),
    ...Array.from({ length: 30 }, (_, i) => user(`s${String(i)}`, 10 + i, { superuser: true })),
  ];
  const uris = ['file:///app/users.yml', 'file:///app/a/users.yml', 'file:///ops/users.yml'];

  it('are unique whatever names repeat', () => {
    const tree = buildTree(
      uris.map((uri) => file(awkward, { uri, deployments })),
      placeOf,
    );
    const shown: string[] = [];
    const visit = (id: string): void => {
      shown.push(id);
      tree.nodes.get(id)?.children.forEach(visit);
    };
    tree.roots.forEach(visit);
    assert.equal(new Set(shown).size, shown.length);
    assert.equal(tree.nodes.size, shown.length);
  });

  it('lead back to the parent', () => {
    const tree = buildTree(
      uris.map((uri) => file(awkward, { uri, deployments })),
      placeOf,
    );
    for (const node of tree.nodes.values()) {
      const siblings = node.parent === undefined ? tree.roots : tree.nodes.get(node.parent)?.children;
      assert.ok(siblings?.includes(node.id));
    }
  });

  it('stay the same when users move, come or go', () => {
    const before = buildTree([file([user('ana', 0, { workspaces: ['red'] }), user('bob', 4)])], placeOf);
    const after = buildTree([file([user('bob', 0), user('new', 4), user('ana', 8, { workspaces: ['red'] })])], placeOf);
    assert.deepEqual(
      [...before.nodes.keys()].filter((id) => !after.nodes.has(id)),
      [],
    );
  });

  it('stay the same below a file when another file comes', () => {
    const one = file([user('ana', 0)]);
    const before = buildTree([one], placeOf);
    const after = buildTree([one, file([], { uri: 'file:///ops/users.yml' })], placeOf);
    assert.deepEqual(
      [...before.nodes.keys()].filter((id) => !after.nodes.has(id)),
      [],
    );
  });
});
