import assert from 'node:assert/strict';
import type { AccessUser } from '../../../../server/src/common/protocol/protocol.ts';
import { superusersShown } from '../../../../client/src/tree/sections.ts';
import { deployment, file, outline, shown, treeOf, user } from './samples.ts';

const lines = (...text: string[]): string => text.join('\n');

describe('the tree of users and workspaces', () => {
  it('shows one file without a level for it', () => {
    const tree = treeOf([
      file([
        user('root', 0, { superuser: true }),
        user('ana', 4, { workspaces: ['red', 'blue'] }),
        user('bob', 8, { workspaces: ['red'], disabled: true }),
        user('eve', 12),
      ]),
    ]);
    assert.equal(
      outline(tree),
      lines(
        'section team 2 (2)',
        '  workspace blue 1+1',
        '    user ana member',
        '    user root superuser super-user',
        '  workspace red 2+1',
        '    user ana member',
        '    user bob member key-works',
        '    user root superuser super-user',
        'section private 4',
        '  private ana 0',
        '  private bob 0',
        '  private eve 0',
        '  private root 0',
        'section superusers 1',
        '  user root entry super-user',
        'section teamless 1',
        '  user eve entry',
      ),
    );
  });

  it('shows a super-user who lists a workspace once', () => {
    const tree = treeOf([file([user('root', 0, { superuser: true, workspaces: ['red'] })])]);
    assert.equal(
      outline(tree),
      lines(
        'section team 1 (0)',
        '  workspace red 1+0',
        '    user root member super-user',
        'section private 1',
        '  private root 0',
        'section superusers 1',
        '  user root entry super-user',
      ),
    );
  });

  it('shows who lists the private workspace of another user', () => {
    const tree = treeOf([file([user('ana', 0), user('bob', 4, { workspaces: ['ana'] })])]);
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
    const [team] = outline(treeOf([file([user('ana', 99, { workspaces: ['red'] }), ...supers])])).split(
      '\nsection private',
    );
    assert.equal(team, lines('section team 1 (1)', '  workspace red 1+21', '    user ana member', '    more 21'));
  });

  it('says what becomes of a disabled user in the migrate task', () => {
    const tree = treeOf([file([user('ana', 0, { disabled: true })], { server: 'argilla-migrate' })]);
    assert.match(outline(tree), /user ana entry dropped-by-migration/);
  });

  it('marks the sections of a single broken file', () => {
    const tree = treeOf([file([user('ana', 0)], { state: 'broken' })]);
    assert.equal(
      outline(tree),
      lines('section private 1 broken', '  private ana 0', 'section teamless 1 broken', '  user ana entry'),
    );
  });

  it('shows a single file without users as a file', () => {
    assert.equal(outline(treeOf([file([])])), 'file users.yml 0');
  });

  it('shows several files of one folder, sorted', () => {
    const files = [
      file([user('ana', 0)], { uri: 'file:///app/z/users.yml' }),
      file([], { uri: 'file:///app/users.yml', state: 'broken' }),
    ];
    assert.equal(
      outline(treeOf(files)),
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
      outline(treeOf(files)),
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
    const section = [
      'section deployments 2',
      '  deployment argilla v1.5.1 compose.yaml reads it',
      '  deployment old v1.5.1 compose.yaml The server does not start.',
    ];
    const files = [file([user('ana', 0)], { deployments })];
    assert.equal(
      outline(treeOf(files)),
      lines('section private 1', '  private ana 0', 'section teamless 1', '  user ana entry', ...section),
    );
    assert.equal(outline(treeOf(files, { by: 'user' })), lines('user ana entry', '  reach ana own', ...section));
    const script = { ...deployment('x'), service: null, path: 'run.sh' };
    assert.match(outline(treeOf([file([], { deployments: [script] })])), /deployment run\.sh v1\.5\.1 - reads it$/);
    const tree = treeOf([file([], { deployments })]);
    assert.match(outline(tree), /^file users\.yml 0\n {2}section deployments 2\n/);
    const place = shown(tree).find(({ node }) => node.kind === 'deployment')?.node;
    assert.deepEqual([place?.uri, place?.range?.start.line], ['file:///app/compose.yaml', 1]);
  });

  it('gives the place of each user', () => {
    const nodes = shown(treeOf([file([user('ana', 7)])])).map(({ node }) => node);
    const places = nodes.filter((node) => node.kind === 'user').map((node) => [node.uri, node.range?.start]);
    assert.deepEqual(places, [['file:///app/users.yml', { line: 7, character: 12 }]]);
  });

  it('has nothing to show without files', () => {
    assert.equal(outline(treeOf([])), '');
  });
});

describe('the tree of users and what they reach', () => {
  const by = 'user';

  it('has the private workspace, the listed ones and those of others below each user, sorted as people do', () => {
    const users = [
      user('user-10', 0, { workspaces: ['w10', 'w9', 'user-9', 'not ok'] }),
      user('user-9', 4, { superuser: true, workspaces: ['w9'] }),
    ];
    assert.equal(
      outline(treeOf([file(users)], { by })),
      lines(
        'user user-9 entry super-user',
        '  everything',
        '  reach user-9 own',
        '  reach w9 listed',
        'user user-10 entry',
        '  reach user-10 own',
        '  reach not ok listed impossible',
        '  reach user-9 visited',
        '  reach w9 listed',
        '  reach w10 listed',
      ),
    );
  });

  it('cuts a long list into parts', () => {
    const users = Array.from({ length: 501 }, (_, i) => user(`u${String(i)}`, i));
    const tree = treeOf([file(users)], { by });
    const parts = tree.roots.map((id) => tree.node(id));
    assert.deepEqual(
      parts.map((node) => (node?.kind === 'part' ? [node.first, node.last, node.count] : node?.kind)),
      [
        ['u0', 'u199', 200],
        ['u200', 'u399', 200],
        ['u400', 'u500', 101],
      ],
    );
  });

  it('makes nothing that nobody has opened', () => {
    const users = Array.from({ length: 10_000 }, (_, i) => user(`u${String(i)}`, i, { workspaces: ['red'] }));
    const tree = treeOf([file(users)]);
    assert.deepEqual(
      tree.roots.map((id) => tree.isLoaded(id)),
      tree.roots.map(() => false),
    );
    const [team = ''] = tree.roots;
    const [red = ''] = tree.childrenOf(team);
    assert.equal(tree.isLoaded(red), false);
    assert.equal(tree.childrenOf(red).length, 50);
  });
});

describe('a filter of the tree', () => {
  const users = [
    user('ana', 0, { workspaces: ['red', 'blue'] }),
    user('bob', 4, { workspaces: ['red'] }),
    user('root', 8, { superuser: true }),
  ];

  it('leaves users by name, and the workspaces that they list with them alone', () => {
    assert.equal(
      outline(treeOf([file(users)], { filter: 'BO' })),
      lines('section team 1 (1)', '  workspace red 1+0', '    user bob member', 'section private 1', '  private bob 0'),
    );
  });

  it('leaves workspaces by name with all who reach them, open from the start', () => {
    const tree = treeOf([file(users)], { filter: 'blu' });
    assert.equal(
      outline(tree),
      lines('section team 1 (1)', '  workspace blue 1+1', '    user ana member', '    user root superuser super-user'),
    );
    assert.ok(shown(tree).every(({ node }) => node.isOpen === node.isBranch));
  });

  it('leaves users who reach a workspace of the name', () => {
    const tree = treeOf([file(users)], { filter: 'blue', by: 'user' });
    assert.deepEqual(
      tree.roots.map((id) => tree.node(id)?.kind === 'user' && id),
      ['[["by-user"],["?"],"file:///app/users.yml","ana"]'],
    );
  });
});

describe('what is wrong, in the tree', () => {
  it('stands at the user in whose lines it is, and at the file', () => {
    const problem = (line: number, isError = false) => ({ line, isError });
    const users = [user('bob', 9, { above: 2 }), user('ana', 3, { workspaces: ['not ok'] })];
    const problemsOf = () => [problem(0, true), problem(3), problem(6, true), problem(7, true), problem(40)];
    const other = file([], { uri: 'file:///app/z/users.yml', state: 'refused' });
    assert.equal(
      outline(
        treeOf([file(users), other], { by: 'user', problemsOf: (uri) => (uri === other.uri ? [] : problemsOf()) }),
      ),
      lines(
        'file users.yml 2 E3 W2',
        '  user ana entry E1 W1',
        '    reach ana own',
        '    reach not ok listed impossible',
        '  user bob entry E1 W1',
        '    reach bob own',
        'file z/users.yml 0 refused',
      ),
    );
  });

  it('marks the sections of a single file that the server refuses', () => {
    const tree = treeOf([file([user('ana', 0)], { state: 'refused' })]);
    assert.match(outline(tree), /^section private 1 refused\n.*\nsection teamless 1 refused/);
  });
});

describe('ids of the tree', () => {
  const deployments = [deployment('a'), deployment('b')];
  const many = Array.from({ length: 700 }, (_, i) => user(`m${String(i)}`, 100 + i, { workspaces: ['crowd'] }));
  const awkward: AccessUser[] = [
    user('a', 0, { workspaces: ['b","c', 'b', 'team', '', 'red', 'red'] }),
    user('a","b', 1, { workspaces: ['b'] }),
    user('more', 2, { workspaces: ['b'] }),
    user('superusers', 3, { workspaces: ['b'] }),
    user('["m1"]', 4, { workspaces: ['m1'] }),
    user('', 5),
    user('\ud800', 6),
    user('own', 7, { workspaces: ['own', 'everything'] }),
    user('a', 8, { superuser: true }),
    ...Array.from({ length: 30 }, (_, i) => user(`s${String(i)}`, 10 + i, { superuser: true })),
    ...many,
  ];
  const uris = ['file:///app/users.yml', 'file:///app/a/users.yml', 'file:///ops/users.yml'];
  const looks = [
    ['by workspace', { by: 'workspace', filter: '' }],
    ['by user', { by: 'user', filter: '' }],
    ['filtered', { by: 'workspace', filter: 'm' }],
    ['by user and filtered', { by: 'user', filter: 'crowd' }],
  ] as const;

  for (const [name, look] of looks) {
    for (const count of [1, 3]) {
      const files = uris.slice(0, count).map((uri) => file(awkward, { uri, deployments }));
      it(`are unique whatever names repeat, ${name}, ${String(count)} files`, () => {
        const ids = shown(treeOf(files, look)).map(({ node }) => node.id);
        assert.ok(ids.length > 500);
        assert.equal(new Set(ids).size, ids.length);
      });

      it(`lead to the node before it is shown, and back to the parent, ${name}, ${String(count)} files`, () => {
        const ids = shown(treeOf(files, look)).map(({ node }) => node.id);
        for (const id of [...ids.slice(0, 40), ...ids.slice(-40)]) {
          const tree = treeOf(files, look);
          const node = tree.node(id);
          assert.equal(node?.id, id);
          const siblings = node.parent === undefined ? tree.roots : tree.childrenOf(node.parent);
          assert.ok(siblings.includes(id));
        }
      });
    }
  }

  it('lead to nothing when they are those of others', () => {
    for (const id of ['[]', '["file:///app/users.yml","team","no"]', '{}', 'gone', '[["?"],"x"]'])
      assert.equal(treeOf([file([user('ana', 0)])]).node(id), undefined);
  });

  const idsOf = (files: Parameters<typeof treeOf>[0]): readonly string[] =>
    shown(treeOf(files)).map(({ node }) => node.id);

  it('stay the same when users move, come or go', () => {
    const before = idsOf([file([user('ana', 0, { workspaces: ['red'] }), user('bob', 4)])]);
    const after = idsOf([file([user('bob', 0), user('new', 4), user('ana', 8, { workspaces: ['red'] })])]);
    assert.deepEqual(
      before.filter((id) => !after.includes(id)),
      [],
    );
  });

  it('stay the same below a file when another file comes', () => {
    const one = file([user('ana', 0)]);
    const before = idsOf([one]);
    const after = idsOf([one, file([], { uri: 'file:///ops/users.yml' })]);
    assert.deepEqual(
      before.filter((id) => !after.includes(id)),
      [],
    );
  });
});
