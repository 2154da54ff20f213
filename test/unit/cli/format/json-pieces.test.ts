import assert from 'node:assert/strict';
import { jsonPieces } from '../../../../server/src/cli/format/json-pieces.ts';

function* each(...items: readonly unknown[]): Generator<unknown, void> {
  yield* items;
}

describe('JSON in pieces', () => {
  for (const [title, value, whole] of [
    ['a text', 'a\nb', 'a\nb'],
    ['no list', { a: 1, b: [{ c: null }, []], d: {} }, { a: 1, b: [{ c: null }, []], d: {} }],
    ['a list', each(1, 'x', { a: [1] }), [1, 'x', { a: [1] }]],
    ['an empty list', { a: each() }, { a: [] }],
    [
      'lists in lists',
      { a: 1, b: each({ c: each({ d: 2 }, 3), e: 'f' }, each(each())) },
      { a: 1, b: [{ c: [{ d: 2 }, 3], e: 'f' }, [[]]] },
    ],
  ] as const) {
    it(`is what it would be whole: ${title}`, () => {
      assert.equal([...jsonPieces(value)].join(''), JSON.stringify(whole, null, 2));
    });
  }

  it('escapes what a terminal or an editor acts on', () => {
    const text = 'a\x1b\x7f\x9b\u202e\u2028\u{e0041}é😀';
    const written = [...jsonPieces({ [text]: text })].join('');
    assert.match(written, /^[\n -~é😀]+$/u);
    assert.deepEqual(JSON.parse(written), { [text]: text });
  });
});
