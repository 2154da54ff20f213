import assert from 'node:assert/strict';
import { orderChange } from '../../../../server/src/features/matrix/order.ts';

describe('a change of an order', () => {
  for (const [before, now, expected] of [
    [[], [], null],
    [[1, 2, 3], [1, 2, 3], null],
    [[], [7, 8, 9, 20], { at: 0, removed: 0, added: [7, 3, 20, 1] }],
    [[1, 2, 3], [], { at: 0, removed: 3, added: [] }],
    [[1, 2, 3], [1, 3], { at: 1, removed: 1, added: [] }],
    [[1, 2, 3], [1, 2, 4, 3], { at: 2, removed: 0, added: [4, 1] }],
    [[1, 2, 3], [3, 2, 1], { at: 0, removed: 3, added: [3, 1, 2, 1, 1, 1] }],
    [[1, 1], [1], { at: 1, removed: 1, added: [] }],
  ] as const) {
    it(`${JSON.stringify(before)} to ${JSON.stringify(now)}`, () => {
      assert.deepEqual(orderChange(before, now), expected);
    });
  }
});
