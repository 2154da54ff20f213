import assert from 'node:assert/strict';
import { differences } from '../../../fuzz/compose/compare.ts';
import type { Folder } from '../../../fuzz/compose/generate/folder.ts';
import { ourVerdict } from '../../../fuzz/compose/our-verdict.ts';
import type { Verdict } from '../../../fuzz/compose/verdict.ts';
import { readJsonLines } from '../../../support/json-lines.ts';

type Recorded = Folder & { readonly verdict: Verdict };

describe('folders that Compose itself was asked about', () => {
  for (const generation of [2, 1] as const) {
    it(`are read as Compose ${generation} reads them`, () => {
      const file = new URL(`../../../data/compose/compose-${generation}.jsonl`, import.meta.url);
      const folders = readJsonLines(file) as Recorded[];
      const failures = folders.flatMap((folder) => {
        const found = differences(ourVerdict(folder, generation), folder.verdict);
        return found.length > 0 ? [{ files: folder.files, given: folder.given, found }] : [];
      });
      assert.deepEqual(failures, []);
      assert.ok(folders.filter(({ verdict }) => verdict.services !== null).length > folders.length / 2);
    });
  }
});
