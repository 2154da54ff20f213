import assert from 'node:assert/strict';
import { anchorsOf } from './markdown.ts';
import { projectFiles, textOf } from './project-files.ts';

/** `docs/server.md#hashes`, or several of one page: `docs/server.md#fields, #super-users`. */
const citation = /\b(docs\/[\w/-]+\.md)((?:(?:, | and )?#[\w-]+)+)/g;

describe('sources that the code cites', () => {
  const files = projectFiles(['server', 'client', 'schemas', 'scripts', 'test', 'bench'], /\.(?:ts|mjs|cjs|py|json)$/);
  // A comment may be broken anywhere.
  const texts = files.map(({ path, text }) => ({ path, text: text.replace(/\s*\n\s*(?:\*|\/\/|#)?\s*/g, ' ') }));

  it('are sections of the documentation', () => {
    const missing: string[] = [];
    const pages = new Set<string>();
    for (const { path, text } of texts) {
      for (const [, page = '', cited = ''] of text.matchAll(citation)) {
        pages.add(page);
        const anchors = anchorsOf(textOf(page));
        for (const [, anchor = ''] of cited.matchAll(/#([\w-]+)/g)) {
          if (!anchors.has(anchor)) missing.push(`${path}: ${page}#${anchor}`);
        }
      }
    }
    assert.deepEqual(missing, []);
    assert.deepEqual([...pages].sort(), ['docs/cli.md', 'docs/compose.md', 'docs/server.md']);
  });

  it('are in the repository', () => {
    const elsewhere = /\bfacts\s+sections?\b|\bthe\s+(?:shared\s+)?facts\b|\bthe\s+contract\b/i;
    const citing = texts.filter(({ text }) => elsewhere.test(text));
    assert.deepEqual(
      citing.map(({ path }) => path),
      [],
    );
  });
});
