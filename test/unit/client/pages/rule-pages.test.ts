import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { buildSync } from 'esbuild';
import { projectAddress } from '../../../../server/src/common/project.ts';
import type { RulePages } from '../../../../client/src/pages/rule-pages.ts';

interface Provider {
  readonly provideTextDocumentContent: (uri: { readonly path: string }) => Promise<string | undefined>;
}

/** What the build leaves: the one page has a link, as any may have. */
const built: Readonly<Record<string, string>> = {
  'pages.json': '# `weak-cost`\n\nA bcrypt hash of low cost.\n\n[more](not-bcrypt.md)\n',
  'pages.es.json': '# `weak-cost`\n\nUn hash de bcrypt de coste bajo.\n\n[más](not-bcrypt.md)\n',
};

const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(new URL('../../../../client/src/pages/rule-pages.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'cjs',
  external: ['vscode'],
});

/** The pages in VS Code in a language; `read` has the files that were read. */
function pagesIn(language: string): { pages: RulePages; provider: () => Provider; read: readonly string[] } {
  const read: string[] = [];
  let provider: Provider | undefined;
  const vscode = {
    env: { language },
    Uri: { joinPath: (_: unknown, name: string): string => name },
    workspace: {
      fs: {
        readFile: (name: string): Promise<Uint8Array> => {
          read.push(name);
          return Promise.resolve(new TextEncoder().encode(JSON.stringify({ rules: { 'weak-cost': built[name] } })));
        },
      },
      registerTextDocumentContentProvider: (_: string, given: Provider): unknown => {
        provider = given;
        return { dispose: () => undefined };
      },
    },
  };
  const made: { exports: { RulePages?: typeof RulePages } } = { exports: {} };
  // VS Code is nowhere but in VS Code.
  const load = compileFunction(outputFiles[0]?.text ?? '', ['module', 'require']) as (...given: unknown[]) => void;
  load(made, () => vscode);
  const { RulePages: Pages } = made.exports;
  assert.ok(Pages);
  const pages = new Pages('dist' as never);
  const provided = (): Provider => {
    assert.ok(provider);
    return provider;
  };
  return { pages, provider: provided, read };
}

describe('the pages about findings that the editor shows', () => {
  for (const [language, file, title, folder] of [
    ['en', 'pages.json', 'A bcrypt hash of low cost.', 'docs/rules'],
    ['de', 'pages.json', 'A bcrypt hash of low cost.', 'docs/rules'],
    ['eu', 'pages.json', 'A bcrypt hash of low cost.', 'docs/rules'],
    ['es', 'pages.es.json', 'Un hash de bcrypt de coste bajo.', 'docs/rules/es'],
    ['es-419', 'pages.es.json', 'Un hash de bcrypt de coste bajo.', 'docs/rules/es'],
  ] as const) {
    it(`are those of ${file} where it speaks ${language}, and no other file is read`, async () => {
      const { pages, provider, read } = pagesIn(language);
      assert.deepEqual(read, [], 'nothing is read before it is asked for');
      assert.deepEqual([...(await pages.all())], [['weak-cost', built[file]]]);
      const shown = await provider().provideTextDocumentContent({ path: '/weak-cost.md' });
      assert.equal(shown?.split('\n')[2], title);
      assert.ok(shown.endsWith(`(${projectAddress}/blob/main/${folder}/not-bcrypt.md)\n`), shown);
      assert.deepEqual(read, [file]);
    });
  }

  it('are none for what is no code', async () => {
    assert.equal(await pagesIn('es').provider().provideTextDocumentContent({ path: '/none.md' }), undefined);
  });
});
