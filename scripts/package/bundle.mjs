// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** How every bundle is made. */
export const bundling = /** @satisfies {import('esbuild').BuildOptions} */ ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  legalComments: 'none',
  // Some packages have a UMD build in `main`, whose requires esbuild can't follow.
  mainFields: ['module', 'main'],
  // What `import()` asks for is there by `require`: Node would parse it once more to see what it exports.
  supported: { 'dynamic-import': false },
  metafile: true,
  logLevel: 'warning',
});

/**
 * @typedef {object} Making
 * @property {string} folder that the bundles are written to, absolute or from the project's
 * @property {string} version of the project
 * @property {boolean} minify
 */

/** What is filled in. @param {Making} making */
export function definitions({ version }) {
  return { define: { __VERSION__: JSON.stringify(version) } };
}

/**
 * One bundle of all that a source imports.
 * @param {string} source @param {string} name @param {Making} making @param {import('esbuild').BuildOptions} [more]
 */
export function buildBundle(source, name, making, more = {}) {
  const { folder, minify } = making;
  const options = { ...bundling, ...definitions(making), minify, entryPoints: [source], outfile: join(folder, name) };
  return build({ ...options, ...more, metafile: true });
}
