import assert from 'node:assert/strict';
import { randomSource } from '../../../bench/random.mjs';
import { describeDisagreement, fuzzEdits, type EditCounts } from './fuzz-edits.ts';
import { lineBreaks, startingText } from './starting-text.ts';

describe('random edits of files of any kind', () => {
  it('leave a file as if it were read anew', () => {
    let counts: EditCounts = { files: 0, edits: 0, inBraces: 0, longest: 0 };
    const progress = (now: EditCounts): void => {
      counts = now;
    };
    const found = fuzzEdits({ edits: 800, seed: 3, progress });
    assert.equal(found, null, found ? describeDisagreement(found) : '');
    assert.equal(counts.edits, 800);
    assert.ok(counts.files >= 32);
    assert.ok(counts.inBraces > 40, `${String(counts.inBraces)} edits were taken in by lists in brackets`);
  });

  it('have all line ends of YAML', () => {
    const random = randomSource(1);
    const texts = Array.from({ length: 60 }, () => startingText(random)).join('');
    for (const end of lineBreaks) assert.ok(texts.includes(end), JSON.stringify(end));
  });
});
