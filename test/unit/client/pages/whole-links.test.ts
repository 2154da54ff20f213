import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { withWholeLinks } from '../../../../client/src/pages/whole-links.ts';
import { projectAddress } from '../../../../server/src/common/project.ts';
import { rulePagesFolder } from '../../../../server/src/common/rule-pages.ts';

const at = (path: string): string => `${projectAddress}/blob/main/${path}`;
const inRoot = (path: string): URL => new URL(`../../../../${path}`, import.meta.url);

describe('the links of a page about a finding', () => {
  for (const [folder, written, expected] of [
    ['docs/rules', '[a](weak-cost.md)', `[a](${at('docs/rules/weak-cost.md')})`],
    ['docs/rules', '[a](../server.md#hashes)', `[a](${at('docs/server.md')}#hashes)`],
    ['docs/rules', '[a](../../README.md)', `[a](${at('README.md')})`],
    ['docs/rules', '[a](#why)', '[a](#why)'],
    ['docs/rules', '[a](https://example.org/x.md)', '[a](https://example.org/x.md)'],
    ['docs/rules', '`[red](blue)`'.replace('(blue)', ' (blue)'), '`[red] (blue)`'],
    ['docs/rules/es', '[a](weak-cost.md)', `[a](${at('docs/rules/es/weak-cost.md')})`],
    ['docs/rules/es', '[a](../weak-cost.md)', `[a](${at('docs/rules/weak-cost.md')})`],
    ['docs/rules/es', '[a](../../server.md#hashes)', `[a](${at('docs/server.md')}#hashes)`],
  ] as const) {
    it(`are whole in ${folder}: ${written}`, () => {
      assert.equal(withWholeLinks(written, folder), expected);
    });
  }

  for (const language of [null, 'es'] as const) {
    const folder = rulePagesFolder(language);
    it(`lead to files of the repository, on every page of ${folder}`, () => {
      const pages = JSON.parse(readFileSync(inRoot(`${folder}/pages.json`), 'utf8')) as Readonly<
        Record<string, string>
      >;
      for (const [code, page] of Object.entries(pages)) {
        for (const [, path = ''] of withWholeLinks(page, folder).matchAll(/\/blob\/main\/([^)#\s]+)/g))
          assert.ok(existsSync(inRoot(path)), `${code}: ${path}`);
        assert.doesNotMatch(withWholeLinks(page, folder), /\]\(\.\.?\//, code);
      }
    });
  }
});
