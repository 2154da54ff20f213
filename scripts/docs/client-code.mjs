// @ts-check
// What of the server's code is in the extension itself, which tells the texts in it from its own bundle.
import { build } from 'esbuild';
import { bundling, definitions } from '../package/bundle.mjs';

const entries = ['client/src/node/main.ts', 'client/src/browser/main.ts'];

/** @typedef {{ paths: readonly string[], holds: (text: string) => boolean }} ClientCode */

/**
 * The files under `server/src/` of which something is left in a bundle of the extension, and whether a text is left
 * there: with `{0}` and on where values stand.
 * @returns {Promise<ClientCode>}
 */
export async function clientCode() {
  const results = await Promise.all(entries.map(bundled));
  const code = results.flatMap(({ outputFiles }) => outputFiles.map(({ text }) => text)).join('\n');
  const paths = new Set(
    results.flatMap(({ metafile }) =>
      Object.values(metafile.outputs).flatMap(({ inputs }) =>
        Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
      ),
    ),
  );
  return {
    paths: [...paths].filter((path) => path.startsWith('server/src/')).toSorted(),
    // A quote may be written in another way there.
    holds: (text) => text.split(/\{\d+\}|["'`\\]/).every((piece) => code.includes(piece)),
  };
}

/** @param {string} entry */
function bundled(entry) {
  return build({
    ...bundling,
    ...definitions({ folder: '', version: '', minify: false }),
    entryPoints: [entry],
    external: ['vscode', 'vscode-languageclient'],
    charset: 'utf8',
    metafile: true,
    write: false,
  });
}
