import assert from 'node:assert/strict';
import { linksOf } from './markdown.ts';
import { linkedPath, textOf } from './project-files.ts';

const path = 'docs/features.md';

interface Row {
  readonly feature: string;
  readonly here: string;
  /** The files that are named, from the project's root. */
  readonly tests: readonly string[];
  readonly remarks: string;
}

const rows = textOf(path)
  .split('\n')
  .flatMap((line): Row[] => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const [, feature = '', here = '', tested = '', remarks = ''] = cells;
    if (cells.length < 6 || here === 'here' || /^-+$/.test(here)) return [];
    return [{ feature, here, tests: linksOf(tested).map((link) => linkedPath(path, link.path)), remarks }];
  });

describe('the features that are told', () => {
  it('are many, each once', () => {
    assert.ok(rows.length > 60, String(rows.length));
    assert.equal(new Set(rows.map(({ feature }) => feature)).size, rows.length);
  });

  for (const { feature, here, tests, remarks } of rows) {
    it(`says of ${feature} which test holds it, or why it is not here`, () => {
      assert.match(here, /^(?:yes|no)$/);
      if (here === 'no') assert.notEqual(remarks, '', 'a no says why');
      else assert.ok(tests.length > 0, 'a yes has a test');
      for (const test of tests) {
        assert.match(test, /^test\/.*\.ts$/);
        // The suite in VS Code is a list of tests.
        if (!test.endsWith('/index.ts')) assert.match(textOf(test), /^\s*it\(/m, `${test} tests something`);
      }
    });
  }
});
