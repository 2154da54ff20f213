import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readingOf } from '../../../server/src/analysis/refusal.ts';
import type { UsersFile } from '../../../server/src/analysis/users-file.ts';
import { removalOf } from '../../../server/src/fixes/edits/removal.ts';
import { applyEdits } from '../../../server/src/text/edits.ts';
import { readFile } from '../../support/file-state.ts';
import { forms } from '../../support/forms.ts';
import { fileText } from '../../support/users-text.ts';

const texts = (file: UsersFile): readonly string[] =>
  Array.from(file.entries, ({ ownText }) => (ownText ?? '').replace(/^\s*#.*|\s+$/gm, '').trim());

describe('an entry that is removed', () => {
  it('leaves all others as they are, whatever it is made of', () => {
    let removed = 0;
    fc.assert(
      fc.property(fileText(5), fc.constantFrom(...forms), (text, { of }) => {
        const file = readFile(of(text), 'rubrix-0.18');
        if (file.whole || readingOf(file).kind !== 'list') return;
        const before = texts(file);
        for (const [index, entry] of [...file.entries].entries()) {
          const edits = removalOf(file, entry);
          if (!edits) continue;
          const after = readFile(applyEdits(file.text, edits), 'rubrix-0.18');
          assert.deepEqual(texts(after), before.toSpliced(index, 1));
          removed += 1;
        }
      }),
      { numRuns: 600, seed: 9 },
    );
    assert.ok(removed > 100, String(removed));
  });
});
