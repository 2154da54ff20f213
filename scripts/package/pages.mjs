// @ts-check
// What is shown as a page, in one file: the pages about findings, and those that the editor makes of a script.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundling, root } from './bundle.mjs';

export const pagesFile = 'pages.json';
const rulesFolder = 'docs/rules';

/** @typedef {{ style: string, script: string }} Page they stand in the page itself */

/**
 * The script and the style sheet of a page that the editor shows, for the browser in the oldest VS Code that is
 * supported.
 * @param {string} name of a folder in client/pages
 * @param {import('./bundle.mjs').Making} making
 */
export async function buildPage(name, { folder, minify }) {
  const made = await build({
    ...bundling,
    minify,
    entryPoints: ['main.ts', `${name}.css`].map((file) => ({ in: `client/pages/${name}/${file}`, out: name })),
    outdir: folder,
    platform: 'browser',
    format: 'iife',
    target: 'chrome122',
    metafile: true,
    write: false,
  });
  const part = (/** @type {string} */ ending) => made.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { made, page: { style: part('.css'), script: part('.js') } };
}

/**
 * Writes the pages about findings, and others by name.
 * @param {import('./bundle.mjs').Making} making @param {Readonly<Record<string, Page>>} [others]
 */
export function writePages({ folder }, others = {}) {
  mkdirSync(resolve(root, folder), { recursive: true });
  writeFileSync(join(resolve(root, folder), pagesFile), JSON.stringify({ rules: rulesIn(rulesFolder), ...others }));
}

/** Writes the pages about findings in other languages, a file each, which only an editor in that language reads. */
export function writeTranslatedPages(/** @type {import('./bundle.mjs').Making} */ { folder }) {
  for (const each of readdirSync(join(root, rulesFolder), { withFileTypes: true })) {
    if (!each.isDirectory()) continue;
    const rules = rulesIn(join(rulesFolder, each.name));
    writeFileSync(join(resolve(root, folder), `pages.${each.name}.json`), JSON.stringify({ rules }));
  }
}

/** @param {string} folder @returns {unknown} */
function rulesIn(folder) {
  return JSON.parse(readFileSync(join(root, folder, 'pages.json'), 'utf8'));
}
