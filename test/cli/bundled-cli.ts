import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The command line as it is shipped, beside a language server that only says that it was started. */
export function buildCli(): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'users-yml-bundle-'));
  const source = (path: string) => fileURLToPath(new URL(`../../server/src/${path}`, import.meta.url));
  for (const [entry, name] of [
    ['cli/main.ts', 'cli.cjs'],
    ['hashing/node/hash-worker.ts', 'hash-worker.cjs'],
  ] as const) {
    buildSync({
      entryPoints: [source(entry)],
      outfile: join(folder, name),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      define: { __VERSION__: '"1.2.3"' },
      external: ['./server.cjs'],
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
  }
  writeFileSync(join(folder, 'server.cjs'), 'process.stdout.write(`serving ${process.argv.slice(2)}`);');
  return {
    file: join(folder, 'cli.cjs'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
