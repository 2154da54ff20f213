import assert from 'node:assert/strict';
import { decodeText } from '../../../server/src/document/decode-text.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('bytes to text', () => {
  for (const [title, given, text] of [
    ['nothing', bytes(), ''],
    ['text', bytes('é😀\r\n'), 'é😀\r\n'],
    ['a BOM', bytes([0xef, 0xbb, 0xbf], 'a'), 'a'],
    ['U+FFFD itself', bytes('\ufffd'), '\ufffd'],
  ] as const) {
    it(`reads ${title}`, () => {
      assert.deepEqual(decodeText(given), { text, fault: null });
    });
  }

  for (const [title, given, line, character] of [
    ['at the start', bytes([0xff]), 0, 0],
    ['behind an astral letter', bytes('a😀', [0x80], 'b'), 0, 3],
    ['behind a BOM', bytes([0xef, 0xbb, 0xbf], 'ab', [0xc0]), 0, 2],
    ['behind each kind of line end', bytes('a\r\nb\rc\nd', [0xfe], '\n'), 3, 1],
    ['the first of two', bytes('a', [0xff], '\n', [0xff]), 0, 1],
    ['a cut-off character', bytes('ab\n€', [0xe2, 0x82]), 1, 1],
    ['a cut-off character in the middle', bytes('ab', [0xe2, 0x82], 'cd'), 0, 2],
    ['a surrogate', bytes('a', [0xed, 0xa0, 0x80]), 0, 1],
    ['an overlong slash', bytes('a', [0xc0, 0xaf]), 0, 1],
    ['far behind', bytes('x\n'.repeat(5000), 'y'.repeat(70000), [0xff]), 5000, 70000],
  ] as const) {
    it(`names the first bad byte: ${title}`, () => {
      const { text, fault } = decodeText(given);
      assert.ok(fault !== null);
      assert.deepEqual(new LineIndex(text).positionAt(fault.offset), { line, character });
    });
  }

  for (const [title, given] of [
    ['little-endian', Buffer.from('\uFEFFé😀\n', 'utf16le')],
    ['big-endian', Buffer.from('\uFEFFé😀\n', 'utf16le').swap16()],
  ] as const) {
    it(`reads UTF-16 with a BOM, ${title}, as text that is wrong from the start`, () => {
      assert.deepEqual(decodeText(given), { text: 'é😀\n', fault: { offset: 0, wall: 0 } });
    });
  }
});
