import assert from 'node:assert/strict';
import type { AccessUser } from '../../../../server/src/common/protocol/protocol.ts';
import { accessMoves } from '../../../../server/src/features/access-moves.ts';
import { movedUsers } from '../../../../client/src/access/moved-users.ts';
import { user } from '../tree/samples.ts';

const at = (...lines: readonly number[]): readonly AccessUser[] =>
  lines.map((line, index) => user(`user-${String(index)}`, line, { workspaces: ['reviews'] }));

describe('users whose lines alone have moved', () => {
  for (const [what, before, now, expected] of [
    ['nothing', at(0, 4, 8), at(0, 4, 8), []],
    ['a line above all', at(0, 4, 8), at(1, 5, 9), [{ first: 0, line: 1 }]],
    ['a line between', at(0, 4, 8), at(0, 5, 9), [{ first: 1, line: 5 }]],
    [
      'a line more here and one less there',
      at(0, 4, 8, 12),
      at(0, 5, 8, 12),
      [
        { first: 1, line: 5 },
        { first: 2, line: 8 },
      ],
    ],
    ['lines taken away', at(5, 9), at(2, 6), [{ first: 0, line: 2 }]],
    ['no users', [], [], []],
  ] as const) {
    it(`${what}: told in short, and put where they are`, () => {
      const moves = accessMoves(before, now);
      assert.deepEqual(moves, expected);
      assert.deepEqual(movedUsers(before, expected), now);
      assert.deepEqual(movedUsers(now, expected), now, 'twice is once');
    });
  }

  it('are told in full when anything else is other, too', () => {
    const before = at(0, 4);
    for (const now of [
      at(0),
      at(0, 4, 8),
      [user('user-0', 0, { workspaces: ['reviews'] }), user('user-2', 4, { workspaces: ['reviews'] })],
      [user('user-0', 0, { workspaces: ['reviews'] }), user('user-1', 4, { workspaces: [] })],
      [user('user-0', 0, { workspaces: ['reviews'] }), user('user-1', 4, { workspaces: ['news'] })],
      [user('user-0', 0, { workspaces: ['reviews'] }), user('user-1', 4, { workspaces: ['reviews'], disabled: true })],
      [user('user-0', 0, { workspaces: ['reviews'] }), user('user-1', 4, { workspaces: ['reviews'], above: 1 })],
    ])
      assert.equal(accessMoves(before, now), null);
  });

  it('are told in full when they moved at very many places', () => {
    const lines = Array.from({ length: 300 }, (_, index) => 4 * index);
    assert.equal(accessMoves(at(...lines), at(...lines.map((line, index) => line + index))), null);
  });
});
