import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { EditsInTurn } from '../../../server/src/text/edits-in-turn.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import type { TextEdit } from '../../../server/src/text/range.ts';

describe('edits one after the other', () => {
  const text = 'one\ntwo\r\nthree\n';

  function edit(of: string, old: string, newText: string): TextEdit {
    const start = of.indexOf(old);
    return { range: new LineIndex(of).range(start, start + old.length), newText };
  }

  it('are edits of the first text', () => {
    const all = new EditsInTurn(text);
    all.add([edit(text, 'two', 'twenty')]);
    assert.equal(all.text, 'one\ntwenty\r\nthree\n');
    all.add([edit(all.text, 'enty', 'elve'), edit(all.text, 'one', '')]);
    assert.deepEqual(all.edits, [edit(text, 'one', ''), edit(text, 'two', 'twelve')]);
  });

  it('are none where nothing is left of them', () => {
    const all = new EditsInTurn(text);
    all.add([edit(text, 'three', 'three or four')]);
    all.add([edit(all.text, ' or four', '')]);
    assert.equal(applyEdits(text, all.edits), text);
  });

  it('come to the same text, whatever they are', () => {
    const lot = fc.array(fc.record({ at: fc.nat(30), gone: fc.nat(9), newText: fc.constantFrom('', 'x', 'y\n') }));
    const property = fc.property(fc.array(lot, { maxLength: 4 }), (lots) => {
      const first = text.replaceAll('\r', '');
      const all = new EditsInTurn(first);
      for (const wanted of lots) {
        const before = all.text;
        const lines = new LineIndex(before);
        const edits: TextEdit[] = [];
        let free = 0;
        for (const { at, gone, newText } of wanted) {
          const start = free + at;
          free = start + gone + 1;
          if (start + gone <= before.length) edits.push({ range: lines.range(start, start + gone), newText });
        }
        const after = applyEdits(before, edits);
        all.add(edits);
        assert.equal(all.text, after);
        assert.equal(applyEdits(first, all.edits), after);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });
});
