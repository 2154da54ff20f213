import { deepEqual, equal } from 'node:assert/strict';
import { LineIndex, lineStarts } from '../../../server/src/text/line-index.ts';

describe('line starts', () => {
  const table: [name: string, text: string, starts: number[]][] = [
    ['nothing', '', [0]],
    ['LF', 'a\nb\n', [0, 2, 4]],
    ['CRLF is one end', 'a\r\nb', [0, 3]],
    ['lone CR', 'a\rb\rc', [0, 2, 4]],
    ['mixed', 'a\r\r\nb\n\rc', [0, 2, 4, 6, 7]],
    ['NEL, LS and PS end no line', 'a\u0085b\u2028c\u2029d', [0]],
  ];
  for (const [name, text, starts] of table) it(name, () => deepEqual(lineStarts(text), starts));
});

describe('LineIndex', () => {
  const text = 'a: 😀x\r\n\tb: c\rend';

  it('counts UTF-16 units', () => {
    deepEqual(new LineIndex(text).positionAt(text.indexOf('x')), { line: 0, character: 5 });
    deepEqual(new LineIndex(text).positionAt(text.indexOf('c')), { line: 1, character: 4 });
    deepEqual(new LineIndex(text).positionAt(text.length), { line: 2, character: 3 });
  });

  it('goes there and back at every offset', () => {
    const lines = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      // Between CR and LF there is no position.
      if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
      equal(lines.offsetAt(lines.positionAt(offset)), offset);
    }
  });

  it('knows the lines between two offsets, whatever it is a part of', () => {
    const last = text.indexOf('e');
    deepEqual(new LineIndex(text).lineStartsIn(0, text.length), [0, text.indexOf('\t'), last]);
    deepEqual(new LineIndex(text).lineStartsIn(text.indexOf('b'), last), [text.indexOf('b')]);
    deepEqual(new LineIndex(text, 7, 100).lineStartsIn(100, 100 + last + 1), [
      100,
      100 + text.indexOf('\t'),
      100 + last,
    ]);
  });

  it('takes a position beyond a line for the end of the line', () => {
    equal(new LineIndex(text).offsetAt({ line: 0, character: 99 }), text.indexOf('\r'));
    equal(new LineIndex(text).offsetAt({ line: 99, character: 0 }), text.length);
  });

  it('speaks of a part in the offsets and lines of the whole', () => {
    const start = text.indexOf('\t');
    const part = new LineIndex(text.slice(start), 1, start);
    deepEqual(part.positionAt(text.indexOf('end')), { line: 2, character: 0 });
    equal(part.offsetAt({ line: 2, character: 0 }), text.indexOf('end'));
    equal(part.lineEndAt(start), text.indexOf('\rend'));
  });

  it('speaks of a part that begins within a line in the columns of the whole', () => {
    const start = text.indexOf('x');
    const part = LineIndex.behind(start, text.slice(start), start);
    for (const sign of ['x', 'b', 'end'])
      deepEqual(part.positionAt(text.indexOf(sign)), new LineIndex(text).positionAt(text.indexOf(sign)));
    equal(part.offsetAt({ line: 0, character: start }), start);
    equal(part.offsetAt({ line: 1, character: 2 }), text.indexOf(':', start));
    equal(part.lineEndAt(start), text.indexOf('\r'));
  });
});
