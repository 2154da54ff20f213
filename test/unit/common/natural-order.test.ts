import assert from 'node:assert/strict';
import { naturalKey } from '../../../server/src/common/natural-order.ts';

describe('names in the order in which people count', () => {
  it('goes by numbers, and by letters whatever their case', () => {
    const names = ['user-2', 'b', 'A', 'user-010', 'a', 'user-9', 'user-10', 'user', 'B2', `9${'0'.repeat(300)}`];
    assert.deepEqual(
      names.toSorted((one, other) => (naturalKey(one) < naturalKey(other) ? -1 : 1)),
      [`9${'0'.repeat(300)}`, 'A', 'a', 'b', 'B2', 'user', 'user-2', 'user-9', 'user-010', 'user-10'],
    );
  });
});
