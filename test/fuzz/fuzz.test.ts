import assert from 'node:assert/strict';
import { findPython } from '../support/python.ts';
import { differences } from './compare.ts';
import { describeCounterexample, fuzz, type FuzzCounts } from './fuzz.ts';
import { Reference } from './reference.ts';
import { seedTexts } from './seeds.ts';

const runs = 1500;
const python = findPython();

if (python.path === null && !process.env['CI']) {
  console.log(`No comparison with the server's own libraries: ${python.reason}.`);
} else {
  describe("our reading beside the server's own libraries", () => {
    let opened: Reference | null = null;

    before(() => {
      if (python.path === null) assert.fail(`${python.reason}; in CI they have to be there`);
      opened = new Reference(python.path);
    });

    after(() => {
      opened?.close();
    });

    function running(): Reference {
      assert.ok(opened);
      return opened;
    }

    it('is the same for every seed file', async () => {
      const reference = running();
      const seeds = seedTexts();
      for (const text of seeds) assert.deepEqual(differences(text, await reference.ask(text)), [], text);
    });

    it(`is the same for ${runs} made and mutated files`, async () => {
      let counts: FuzzCounts = { files: 0, loading: 0 };
      const progress = (now: FuzzCounts): void => {
        counts = now;
      };
      const found = await fuzz({ reference: running(), seeds: seedTexts(), runs, seed: 1, progress });
      assert.equal(found, null, found ? describeCounterexample(found) : '');
      assert.equal(counts.files, runs);
      // A generator whose files all fail would compare nothing but errors.
      assert.ok(counts.loading > runs / 10, `${counts.loading} load`);
    });
  });
}
