import assert from 'node:assert/strict';
import { randomSource } from '../../../../bench/random.mjs';
import type { Entry } from '../../../../server/src/model/entry.ts';
import { OrderedGroup } from '../../../../server/src/model/accounts/ordered-group.ts';
import { readFile, user } from '../../../support/users.ts';

const file = readFile(Array.from({ length: 12 }, (_, index) => user(`user-${String(index)}`)).join(''));
const all: readonly Entry[] = [...file.entries];

describe('entries of one name', () => {
  it('are in the order of the file, however they come and go', () => {
    const random = randomSource(7);
    for (let round = 0; round < 400; round++) {
      const [first = all[0]] = all.slice(random.below(all.length));
      assert.ok(first);
      const group = new OrderedGroup(first);
      const there = new Set([first]);
      for (let step = 0; step < 40; step++) {
        // Many come or go one behind the other.
        const from = random.below(all.length);
        const run = all.slice(from, from + 1 + random.below(random.chance(0.3) ? all.length : 1));
        const isComing = random.chance(0.5);
        for (const entry of run) {
          if (there.has(entry) === isComing) continue;
          if (isComing) {
            group.add(entry);
            there.add(entry);
          } else {
            group.delete(entry);
            there.delete(entry);
          }
          assert.equal(group.size, there.size);
        }
        if (!random.chance(0.3)) continue;
        assert.deepEqual(
          group.ordered().map((entry) => entry.line),
          all.filter((entry) => there.has(entry)).map((entry) => entry.line),
        );
      }
    }
  });
});
