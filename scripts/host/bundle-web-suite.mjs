// @ts-check
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';

/**
 * What the tests take from Node and mocha is taken from what can be in a web worker.
 * @type {import('esbuild').Plugin}
 */
const standIns = {
  name: 'stand-ins',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^(mocha|node:assert\/strict)$/ }, ({ path }) => ({
      path: join(root, 'test', 'e2e', 'web', 'stand-ins', path === 'mocha' ? 'mocha.ts' : 'assert.ts'),
    }));
  },
};

/**
 * Bundles the tests that run inside VS Code for a browser, where nothing can be loaded but one file.
 * @returns {Promise<string>} absolute path of the suite's module, in the extension's folder as the server demands
 */
export async function bundleWebSuite() {
  const source = join(root, 'test', 'e2e', 'suite');
  const tests = (await readdir(source)).filter((name) => name.endsWith('.test.ts')).sort();
  const imports = tests.map((name) => `import(${JSON.stringify(join(source, name))})`).join(', ');
  const target = join(root, 'out', 'e2e-web', 'suite.js');
  await build({
    stdin: {
      contents: `import { runTests } from './suite.ts';\nexport const run = () => runTests(() => Promise.all([${imports}]));`,
      resolveDir: join(root, 'test', 'e2e', 'web'),
    },
    outfile: target,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    supported: { 'dynamic-import': false },
    sourcemap: 'inline',
    external: ['vscode'],
    plugins: [standIns],
    // mocha is to put itself where a browser has it, not in the place of the suite.
    define: { global: 'globalThis', module: 'undefined', define: 'undefined' },
    logLevel: 'warning',
  });
  return target;
}
