// @ts-check
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';

/**
 * Bundles the tests that run inside VS Code: its extension host loads CommonJS.
 * @returns {Promise<string>} absolute path of the suite's module
 */
export async function bundleSuite() {
  const source = join(root, 'test', 'e2e', 'suite');
  const target = join(root, 'out', 'e2e');
  const tests = (await readdir(source)).filter((name) => name.endsWith('.test.ts'));
  const entries = tests.map((name) => ({ in: join(source, name), out: basename(name, '.ts') }));
  await rm(target, { recursive: true, force: true }); // a bundle of a removed test would still be run
  await build({
    entryPoints: [{ in: join(source, 'index.ts'), out: 'suite' }, ...entries],
    outdir: target,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'], // mocha finds the running suite through its own module state: one copy only
    logLevel: 'warning',
  });
  return join(target, 'suite.cjs');
}
