import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { linedPart, PartedText } from '../../../../../server/src/analysis/list/braces/parted-text.ts';
import { LineIndex } from '../../../../../server/src/text/line-index.ts';

const part = fc
  .array(fc.constantFrom('a', '{', '😀', '\n', '\r', '\r\n', ''), { maxLength: 6 })
  // None ends within a line end.
  .map((signs) => signs.join('').replace(/\r+$/, ''));

describe('a text made of parts', () => {
  it('has the places and the lines that it has as one string', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const text = parts.join('');
        const lines = new LineIndex(text);
        const parted = new PartedText(parts.map(linedPart));
        equal(parted.length, text.length);
        for (let at = 0; at <= text.length; at++) {
          deepEqual(parted.positionAt(at), lines.positionAt(at));
          equal(parted.slice(at, text.length), text.slice(at));
          equal(parted.slice(0, at), text.slice(0, at));
        }
        equal(parted.joined.text, text);
        equal(parted.joined.lineCount, lines.lineCount);
        for (let at = 0; at <= text.length; at++) deepEqual(parted.joined.positionAt(at), lines.positionAt(at));
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
