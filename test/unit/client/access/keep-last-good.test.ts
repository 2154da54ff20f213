import assert from 'node:assert/strict';
import { keepLastGood } from '../../../../client/src/access/keep-last-good.ts';
import { file, user } from '../tree/samples.ts';

describe('the last readable state of a file', () => {
  const good = file([user('ana', 0)]);
  const broken = file([], { state: 'broken' });

  it('stays when the server has none for a broken text', () => {
    assert.deepEqual(keepLastGood(good, broken), { ...good, state: 'broken' });
  });

  it("gives way to the server's own", () => {
    const known = file([user('bob', 0)], { state: 'broken' });
    assert.equal(keepLastGood(good, known), known);
  });

  it('gives way to a readable text without users', () => {
    assert.equal(keepLastGood(good, file([])).users.length, 0);
  });

  it('is nothing when there never was one', () => {
    assert.equal(keepLastGood(undefined, broken), broken);
  });
});
