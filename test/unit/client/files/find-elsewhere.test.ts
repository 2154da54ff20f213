import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { buildSync } from 'esbuild';
import type { findElsewhere as Find } from '../../../../client/src/files/find-elsewhere.ts';

const [file, folder, link] = [1, 2, 64];
const entry = fileURLToPath(new URL('../../../../client/src/files/find-elsewhere.ts', import.meta.url));

interface FakeUri {
  readonly scheme: string;
  readonly toString: () => string;
}

const Uri = {
  parse: (text: string): FakeUri => ({ scheme: text.split(':', 1)[0] ?? '', toString: () => text }),
  joinPath: (uri: FakeUri, name: string): FakeUri => Uri.parse(`${uri.toString().replace(/\/$/, '')}/${name}`),
};

describe('users files in folders on no disk', () => {
  /** Finds them where VS Code lists these folders; `asked` gets the folders that were looked into. */
  async function find(
    read: (uri: string) => readonly (readonly [string, number])[],
    { tops = ['memfs:/'], atMost = 10 } = {},
  ): Promise<{ readonly found: readonly string[]; readonly asked: readonly string[] }> {
    const asked: string[] = [];
    const readDirectory = (uri: FakeUri): Promise<unknown> => {
      asked.push(uri.toString());
      return Promise.resolve(read(uri.toString()));
    };
    const vscode = {
      Uri,
      FileType: { File: file, Directory: folder, SymbolicLink: link },
      workspace: { fs: { readDirectory } },
    };
    const { outputFiles } = buildSync({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'cjs',
      external: ['vscode'],
    });
    const made: { exports: { findElsewhere?: typeof Find } } = { exports: {} };
    // VS Code is nowhere but in VS Code.
    const load = compileFunction(outputFiles[0]?.text ?? '', ['module', 'require']) as (...given: unknown[]) => void;
    load(made, () => vscode);
    const folders = tops.map((each) => ({ uri: Uri.parse(each) }));
    const found = await made.exports.findElsewhere?.(folders as never, atMost);
    return { found: (found ?? []).map(String), asked };
  }

  it('are found by name, and nothing is looked into that is left out elsewhere', async () => {
    const tree: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
      'memfs:/': [
        ['teams', folder],
        ['.git', folder],
        ['linked', folder | link],
        ['users.yml', file],
        ['notes.yml', file],
      ],
      'memfs:/teams': [['prod.users.yaml', file]],
    };
    assert.deepEqual(await find((uri) => tree[uri] ?? []), {
      found: ['memfs:/users.yml', 'memfs:/teams/prod.users.yaml'],
      asked: ['memfs:/', 'memfs:/teams'],
    });
  });

  it('are looked for no further than there are enough', async () => {
    const { found, asked } = await find(() => [['users.yml', file]], { tops: ['a:/', 'b:/'], atMost: 1 });
    assert.deepEqual([found, asked], [['a:/users.yml'], ['a:/']]);
  });

  it('are not looked for on disk', async () => {
    assert.deepEqual(await find(() => [], { tops: ['file:///srv'] }), { found: [], asked: [] });
  });

  it('are looked for in so many folders, where those have no end', async () => {
    const { asked } = await find(() => [['deeper', folder]]);
    assert.equal(asked.length, 100);
  });
});
