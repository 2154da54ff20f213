// @ts-check
import { build } from 'esbuild';
import { bundling } from './bundle.mjs';

/**
 * The script and the style sheet of a page that the editor shows, for the browser in the oldest VS Code that is
 * supported.
 * @param {string} name of a folder in client/pages
 * @param {import('./bundle.mjs').Making} making
 */
export function buildPage(name, { folder, minify }) {
  return build({
    ...bundling,
    minify,
    entryPoints: ['main.ts', `${name}.css`].map((file) => ({ in: `client/pages/${name}/${file}`, out: name })),
    outdir: folder,
    platform: 'browser',
    format: 'iife',
    target: 'chrome122',
    metafile: true,
  });
}
