import { equal, throws } from 'node:assert/strict';
import { applyEdits } from '../../../server/src/text/edits.ts';

const at = (line: number, from: number, to = from) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('applyEdits', () => {
  it('replaces, inserts and deletes, in any order of the edits', () => {
    const text = 'one two\r\nthree\r\n';
    const edits = [
      { range: at(1, 0, 5), newText: '3' },
      { range: at(0, 3), newText: ',' },
      { range: at(0, 0, 3), newText: '1' },
    ];
    equal(applyEdits(text, edits), '1, two\r\n3\r\n');
  });

  it('keeps the order of insertions at one place', () => {
    const insert = (newText: string) => ({ range: at(0, 0), newText });
    equal(applyEdits('c', [insert('a'), insert('b')]), 'abc');
  });

  it('refuses edits that overlap', () => {
    throws(
      () =>
        applyEdits('abc', [
          { range: at(0, 0, 2), newText: '' },
          { range: at(0, 1, 3), newText: '' },
        ]),
      RangeError,
    );
  });
});
