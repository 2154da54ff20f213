import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generateUsers } from '../../../../bench/users.mjs';
import { readLines } from '../../../../server/src/analysis/quick/read-lines.ts';
import { findUnprintable, readItem } from '../../../../server/src/yaml/read.ts';
import { columnForms } from '../../../support/forms.ts';
import { entryText, fileText, insertion } from '../../../support/users-text.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 4000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20);

/** Reads all entries of a text in each form both ways; how many there were, and how many the quick way answered. */
function compare(text: string): { entries: number; answered: number } {
  const counts = columnForms.map(({ of }) => compareForm(of(text)));
  const sum = (of: 'entries' | 'answered'): number => counts.reduce((total, each) => total + each[of], 0);
  return { entries: sum('entries'), answered: sum('answered') };
}

function compareForm(text: string): { entries: number; answered: number } {
  let entries = 0;
  let answered = 0;
  for (let start = 0; start < text.length; entries++) {
    const { reach, ...expected } = readItem(text, start);
    const read = readLines(text, start);
    if (read) {
      const { reach: readReach, ...found } = read;
      assert.deepEqual(found, expected, text.slice(start, expected.next));
      assert.ok(readReach >= reach, 'looked at less than the full reader');
      assert.equal(findUnprintable(text, start, read.next), -1);
      answered++;
    }
    start = expected.next;
  }
  return { entries, answered };
}

/** The text from its first dash at column 0 on. */
function fromDash(text: string): string {
  const at = /(?:^|[\r\n])-/.exec(text);
  return at ? text.slice(at.index + at[0].length - 1) : '';
}

describe('reading an entry line by line gives what the full reader gives, or nothing', () => {
  it('for entries as people write and break them', () => {
    fc.assert(
      fc.property(fileText(4), (text) => void compare(fromDash(text))),
      { numRuns: runs, seed },
    );
  });

  it('for well-made entries with something put in or taken out', () => {
    const well = fromDash(generateUsers({ users: 60, seed: 3 }).text).split(/^(?=- )/m);
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...well), entryText, place, fc.nat(4), insertion, (entry, next, at, length, put) => {
        const start = Math.floor(at * entry.length);
        compare(fromDash(entry.slice(0, start) + put + entry.slice(start + length) + next));
      }),
      { numRuns: runs, seed },
    );
  });

  it('for each line end, and for a text that ends anywhere', () => {
    const { text } = generateUsers({ users: 12, seed: 4 });
    const list = fromDash(text);
    for (const lineEnd of ['\n', '\r\n', '\r']) compare(list.replaceAll('\n', lineEnd));
    for (let end = 0; end < list.length; end++) compare(list.slice(0, end));
  });

  it('and answers for nearly all entries of a real file', () => {
    for (const dense of [false, true]) {
      const { entries, answered } = compare(fromDash(generateUsers({ users: 2000, seed: 5, dense }).text));
      assert.equal(entries, 2000 * columnForms.length);
      assert.ok(answered >= 0.99 * entries, `${String(answered)} of ${String(entries)}`);
    }
  });
});
