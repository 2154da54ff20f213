import assert from 'node:assert/strict';
import { tameText } from '../../../../server/src/cli/output/tame.ts';

describe('what is printed', () => {
  it('has lines, colours and the bell', () => {
    const text = '\x1b[31mred\x1b[39m\nnext\x07';
    assert.equal(tameText(text), text);
  });

  for (const [raw, shown] of [
    ['\x1b]0;title\x07', '\\u{1b}]0;title\x07'],
    ['\x1b[2J', '\\u{1b}[2J'],
    ['\x1b[31;1m', '\\u{1b}[31;1m'],
    ['a\rb\tc\x9b1A\0', 'a\\u{d}b\\u{9}c\\u{9b}1A\\u{0}'],
    ['\x01[31m', '\\u{1}[31m'],
  ] as const) {
    it(`shows ${JSON.stringify(raw)}`, () => {
      assert.equal(tameText(raw), shown);
    });
  }
});
