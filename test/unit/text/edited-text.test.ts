import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { applyInTurn } from '../../../server/src/text/edited-text.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';

const edit = (line: number, from: number, toLine: number, to: number, newText: string) => ({
  range: { start: { line, character: from }, end: { line: toLine, character: to } },
  newText,
});

describe('applyInTurn', () => {
  it('takes each edit as one of the text that the one before has left', () => {
    const edits = [edit(0, 3, 0, 3, '\r\nzero'), edit(1, 0, 1, 4, 'one'), edit(2, 0, 3, 0, '')];
    equal(applyInTurn('one\ntwo\nthree', edits), 'one\r\none\nthree');
  });

  it('puts line ends of two characters together and takes them apart', () => {
    equal(applyInTurn('a\r', [edit(1, 0, 1, 0, '\n'), edit(1, 0, 1, 0, 'b')]), 'a\r\nb');
    equal(applyInTurn('a\rx\nb', [edit(1, 0, 1, 1, ''), edit(1, 0, 1, 1, 'c')]), 'a\r\nc');
    equal(applyInTurn('a\r\nb', [edit(0, 1, 1, 0, '\r'), edit(1, 0, 1, 0, 'x')]), 'a\rxb');
  });

  it('takes places beyond a line or the text as their ends', () => {
    equal(applyInTurn('a\nb', [edit(0, 9, 0, 9, 'x'), edit(7, 0, 9, 0, 'y')]), 'ax\nby');
  });

  it('gives what one edit at a time gives, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '😀'), maxLength: 12 });
    const place = fc.tuple(fc.nat(), fc.nat());
    const edits = fc.array(fc.record({ place, text }), { maxLength: 5 });
    fc.assert(
      fc.property(text, edits, (before, pieces) => {
        let expected = before;
        const inTurn = pieces.map(({ place: [a, b], text: newText }) => {
          const [x, y] = [a % (expected.length + 1), b % (expected.length + 1)];
          const range = new LineIndex(expected).range(Math.min(x, y), Math.max(x, y));
          expected = applyEdits(expected, [{ range, newText }]);
          return { range, newText };
        });
        equal(applyInTurn(before, inTurn), expected);
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});
