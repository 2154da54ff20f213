import assert from 'node:assert/strict';
import { FileBudget, mostBytes, mostFiles } from '../../../../server/src/connection/documents/file-budget.ts';

describe('room for files that nobody has opened', () => {
  it('ends with their number, and is there again for one that goes', () => {
    const budget = new FileBudget();
    for (let index = 0; index < mostFiles; index++) assert.ok(budget.take(String(index), 1));
    assert.equal(budget.take('one more', 1), false);
    assert.ok(budget.take('7', 2), 'it is counted already');
    budget.release('7');
    assert.ok(budget.take('one more', 1));
  });

  it('ends with their length together', () => {
    const budget = new FileBudget();
    assert.ok(budget.take('long', mostBytes - 10));
    assert.equal(budget.take('short', 11), false);
    assert.ok(budget.take('long', 100), 'it has become shorter');
    assert.ok(budget.take('short', 11));
  });
});
