import assert from 'node:assert/strict';
import { seedTexts } from '../seeds.ts';
import { cases } from './cases.ts';
import { describeFault, fuzzOperation } from './fuzz-operation.ts';

describe('operations on files in all styles', () => {
  for (const operation of cases) {
    it(`${operation.name}: exactly what was asked, or nothing`, async () => {
      const found = await fuzzOperation(operation, { runs: 100, seed: 4, seeds: seedTexts() });
      if ('why' in found) assert.fail(describeFault(operation.name, found));
      // To refuse everything would be no mistake either.
      assert.ok(found.done > 5, `${found.done} of ${found.files}`);
      assert.ok(found.done >= 0.75 * found.possible, JSON.stringify(found.refused));
    });
  }
});
