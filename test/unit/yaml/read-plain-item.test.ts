import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { construct, readItem } from '../../../server/src/yaml/read.ts';
import { constructAny } from '../../../server/src/yaml/construct.ts';
import { findUnprintable } from '../../../server/src/yaml/printable.ts';
import { lineStarts } from '../../../server/src/text/line-index.ts';
import { readPlainItem } from '../../../server/src/yaml/read-plain-item.ts';
import { generateUsers } from '../../../bench/users.mjs';
import { entryText, fileText, insertion } from '../../support/users-text.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 4000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20);
const oracle = new URL('../../../../shared/oracle/cases.jsonl', import.meta.url);

/** Reads all items of a text both ways; gives how many there were, and how many the quick way answered. */
function compare(text: string): { items: number; answered: number } {
  let items = 0;
  let answered = 0;
  for (let start = 0; start < text.length; items++) {
    const { reach, ...expected } = readItem(text, start);
    const plain = readPlainItem(text, start);
    if (plain !== null) {
      const { reach: plainReach, lineStarts: plainStarts, ...found } = plain;
      assert.deepEqual(found, expected);
      assert.deepEqual(plainStarts, lineStarts(text.slice(start, plain.next)));
      assert.ok(plainReach >= reach, 'looked at less than the full reader');
      assert.equal(findUnprintable(text, start, plain.next), -1);
      answered++;
    }
    if (expected.node) assert.deepEqual(construct(expected.node), constructAny(expected.node));
    start = expected.next;
  }
  return { items, answered };
}

/** The text from its first dash at column 0 on. */
function fromDash(text: string): string {
  const at = /(?:^|[\r\n])-/.exec(text);
  return at ? text.slice(at.index + at[0].length - 1) : '';
}

describe('the quick reader of plain items gives what the full reader gives, or nothing', () => {
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

  it('for the oracle cases', function () {
    if (!existsSync(oracle)) return;
    for (const line of readFileSync(oracle, 'utf8').trimEnd().split('\n')) {
      const { yaml } = JSON.parse(line) as { yaml: string };
      compare(fromDash(yaml));
    }
  });

  it('and answers for nearly all entries of a usual file', () => {
    for (const dense of [false, true]) {
      const { items, answered } = compare(fromDash(generateUsers({ users: 2000, seed: 5, dense }).text));
      assert.equal(items, 2000);
      assert.ok(answered >= 0.99 * items, `${String(answered)} of ${String(items)}`);
    }
  });
});
