// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
 * Builds, and writes what is made in ASCII: for the sake of any other letter V8 keeps a whole text, and looks at it, in
 * two bytes a letter. esbuild itself leaves them in tagged templates and regular expressions.
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<import('esbuild').BuildResult<{ metafile: true }>>}
 */
export async function buildInAscii(options) {
  const result = await build({ ...options, metafile: true, write: false });
  for (const { path, text } of result.outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replace(/[^\0-\x7f]/g, escaped));
  }
  return result;
}

/** @param {string} unit of UTF-16 */
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * One bundle of all that a source imports.
 * @param {string} source @param {string} name @param {Making} making @param {import('esbuild').BuildOptions} [more]
 */
export function buildBundle(source, name, making, more = {}) {
  const { folder, minify } = making;
  const options = { ...bundling, ...definitions(making), minify, entryPoints: [source], outfile: join(folder, name) };
  return buildInAscii({ ...options, ...more });
}
