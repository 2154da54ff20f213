// @ts-check
// The bundles for VS Code in a browser. What only Node has can't be in them: esbuild does not find it.
import { buildBundle } from './bundle.mjs';

const inBrowser = /** @satisfies {import('esbuild').BuildOptions} */ ({
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
});

/**
 * The extension, the language server in its web worker, and the worker in which either of them computes bcrypt.
 * @param {import('./bundle.mjs').Making} making
 */
export function buildWeb(making) {
  const worker = { ...inBrowser, format: /** @type {const} */ ('iife') };
  return Promise.all([
    buildBundle('client/src/browser/main.ts', 'web-client.js', making, { ...inBrowser, external: ['vscode'] }),
    buildBundle('server/src/browser/main.ts', 'web-server.js', making, worker),
    buildBundle('server/src/browser/hash-worker.ts', 'web-hash-worker.js', making, worker),
  ]);
}
