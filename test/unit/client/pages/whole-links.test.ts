import assert from 'node:assert/strict';
import pages from '../../../../docs/rules/pages.json' with { type: 'json' };
import { withWholeLinks } from '../../../../client/src/pages/whole-links.ts';
import { projectAddress } from '../../../../server/src/common/project.ts';
import { existsSync } from 'node:fs';

const at = (path: string): string => `${projectAddress}/blob/main/${path}`;

describe('the links of a page about a finding', () => {
  for (const [written, expected] of [
    ['[a](weak-cost.md)', `[a](${at('docs/rules/weak-cost.md')})`],
    ['[a](../server.md#hashes)', `[a](${at('docs/server.md')}#hashes)`],
    ['[a](../../README.md)', `[a](${at('README.md')})`],
    ['[a](#why)', '[a](#why)'],
    ['[a](https://example.org/x.md)', '[a](https://example.org/x.md)'],
    ['`[red](blue)`'.replace('(blue)', ' (blue)'), '`[red] (blue)`'],
  ] as const) {
    it(`are whole: ${written}`, () => {
      assert.equal(withWholeLinks(written), expected);
    });
  }

  it('lead to files of the repository, on every page', () => {
    for (const [code, page] of Object.entries(pages)) {
      for (const [, path = ''] of withWholeLinks(page).matchAll(/\/blob\/main\/([^)#\s]+)/g))
        assert.ok(existsSync(new URL(`../../../../${path}`, import.meta.url)), `${code}: ${path}`);
      assert.doesNotMatch(withWholeLinks(page), /\]\(\.\.?\//, code);
    }
  });
});
