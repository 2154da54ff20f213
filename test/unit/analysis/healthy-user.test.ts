import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judgeEntry, type ItemSource } from '../../../server/src/analysis/analyze-entry.ts';
import { healthyRecord } from '../../../server/src/analysis/healthy-user.ts';
import { profileOf } from '../../../server/src/model/profiles/index.ts';
import { serverNames, type ServerName } from '../../../server/src/protocol.ts';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import { readItem } from '../../../server/src/yaml/read.ts';
import { generateUsers } from '../../../bench/users.mjs';
import { recordState } from '../../support/file-state.ts';
import { entryText, insertion } from '../../support/users-text.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 3000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20);

const entries = generateUsers({ users: 150, seed: 9 })
  .text.split(/^(?=- )/m)
  .slice(1);
/** Values that a rule may have something to say about. */
const odd = [
  'changeme',
  'rubrix.apikey',
  'mock-user.apikey',
  'ThisIsTheUser1APIKEY',
  'anna-jansen-api-key-1',
  '0123',
  'no',
  "''",
  '"a\n b"',
  '12345678901234567890123456',
  'your-some-generated-my-password-hash',
  '$2y$05$l83IhUs4ZDaxsgZ/P12FO.RFTi2wKQ2AxMK2vYtLx//yKramuCcZG',
  '$2y$12$MPcRR71ByqgSI8AaqgxrMeSdrD4BcxDIdYkr.ePQoKz7wsGK7SAca',
  '[]',
  'true',
  'Ünï',
  'a b',
  '"x\\ty"',
];

/** Compares the two ways; false when the quick one leaves the entry to the other. */
function compare(text: string, server: ServerName): boolean {
  const { node, next } = readItem(text, 0);
  if (!node) return false;
  const lines = new LineIndex(text.slice(0, next));
  const context = {
    profile: profileOf(server),
    knowledge: { isPublic: (): undefined => undefined, isGuessed: () => false },
  };
  const quick = healthyRecord(node, lines, context);
  if (!quick) return false;
  const source: ItemSource = { lines, start: 0, end: next, node, error: null };
  const full = judgeEntry(node, source, context);
  assert.deepEqual(full.findings, []);
  assert.deepEqual(recordState(quick), recordState(full.record));
  return true;
}

describe('a user taken for healthy without a closer look', () => {
  it('has no findings, and the record that a closer look gives', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...entries),
        fc.constantFrom(...serverNames),
        place,
        fc.nat(4),
        insertion,
        (entry, server, at, length, put) => {
          const start = Math.floor(at * entry.length);
          compare(entry.slice(0, start) + put + entry.slice(start + length), server);
        },
      ),
      { numRuns: runs, seed },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...entries),
        fc.constantFrom(...serverNames),
        fc.nat(8),
        fc.constantFrom(...odd),
        (entry, server, line, value) => {
          const lines = entry.split('\n');
          lines[line % lines.length] = (lines[line % lines.length] ?? '').replace(/: .*$/, `: ${value}`);
          compare(lines.join('\n'), server);
        },
      ),
      { numRuns: runs, seed },
    );
    fc.assert(
      fc.property(entryText, fc.constantFrom(...serverNames), (text, server) => void compare(text, server)),
      { numRuns: runs, seed },
    );
  });

  it('is nearly every user of a usual file', () => {
    const taken = entries.filter((entry) => compare(entry, 'rubrix-0.18'));
    assert.ok(taken.length > 0.95 * entries.length, `${String(taken.length)} of ${String(entries.length)}`);
  });
});
