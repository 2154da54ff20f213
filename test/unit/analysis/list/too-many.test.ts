import assert from 'node:assert/strict';
import { readingOf, refusalOf } from '../../../../server/src/analysis/refusal.ts';
import { MOST_ENTRIES } from '../../../../server/src/yaml/limits.ts';
import { findingsOf, readFile } from '../../../support/users.ts';

describe('a list of more entries than are read', () => {
  for (const [form, text] of [
    ['with a dash each', `# users-yml: check\n${'-\n'.repeat(MOST_ENTRIES + 5)}`],
    ['in brackets', `# users-yml: check\n[${'x,\n'.repeat(MOST_ENTRIES + 5)}]\n`],
  ] as const) {
    it(`is no matter of a verdict, and told where the reading ends: ${form}`, () => {
      const file = readFile(text);
      assert.equal(readingOf(file).kind, 'too-complex');
      assert.equal(refusalOf(file), null);
      const told = findingsOf(file).filter(({ code }) => code === 'too-complex');
      assert.deepEqual(
        told.map(({ range }) => range.start.line),
        [MOST_ENTRIES + 1],
      );
      assert.equal(file.text, text);
    });
  }

  it('can be mended', () => {
    const file = readFile('-\n'.repeat(MOST_ENTRIES + 1));
    const last = { line: MOST_ENTRIES, character: 0 };
    file.edit({ start: last, end: { ...last, character: 1 } }, '#');
    file.advance();
    assert.notEqual(readingOf(file).kind, 'too-complex');
    assert.equal([...file.entries].length, MOST_ENTRIES);
  });
});
