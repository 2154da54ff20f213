import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { anchorsOf, linksOf } from './markdown.ts';
import { linkedPath, projectFiles, textOf } from './project-files.ts';

describe('links of the documentation', () => {
  const pages = projectFiles([''], /\.md$/);

  it('lead to files and headings that are there', () => {
    const broken: string[] = [];
    let followed = 0;
    for (const { path: page, text } of pages) {
      for (const { path, anchor } of linksOf(text)) {
        followed += 1;
        const target = path === '' ? page : linkedPath(page, path);
        const leads = existsSync(new URL(`../../${target}`, import.meta.url));
        if (!leads || (anchor !== '' && !anchorsOf(textOf(target)).has(anchor))) {
          broken.push(`${page}: ${path}${anchor === '' ? '' : `#${anchor}`}`);
        }
      }
    }
    assert.deepEqual(broken, []);
    assert.ok(followed > pages.length);
  });
});
