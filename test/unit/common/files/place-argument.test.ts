import assert from 'node:assert/strict';
import { isPlaceArgument } from '../../../../server/src/common/files/place-argument.ts';

const start = { line: 0, character: 1 };
const good = { uri: 'file:///users.yml', version: 3, range: { start, end: { line: 0, character: 5 } } };

describe('arguments of commands that write at a place', () => {
  it('are taken when complete', () => {
    assert.equal(isPlaceArgument(good), true);
    assert.equal(isPlaceArgument({ ...good, textVersion: 1, before: 'api_key: ', after: '' }), true);
  });

  for (const [title, bad] of [
    ['missing', undefined],
    ['null', null],
    ['only a URI', 'file:///users.yml'],
    ['empty', {}],
    ['of a numbered file', { ...good, uri: 1 }],
    ['of a version in words', { ...good, version: '3' }],
    ['without an end', { ...good, range: { start } }],
    ['before the first line', { ...good, range: { start, end: { line: -1, character: 0 } } }],
    ['with something else than text around the value', { ...good, before: 1 }],
    ['between lines', { ...good, range: { start, end: { line: 0.5, character: 0 } } }],
  ] as const) {
    it(`are refused when ${title}`, () => {
      assert.equal(isPlaceArgument(bad), false);
    });
  }
});
