// @ts-check
// Bundles the extension: client, language server, command line and the worker that computes bcrypt. Beside them stands
// whose code is in them.
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { bundledPackages } from './package/bundled.mjs';
import { notices } from './package/notices.mjs';
import { sbom } from './package/sbom.mjs';

const root = new URL('..', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: fileURLToPath(root),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  define: { __VERSION__: JSON.stringify(version) },
  // Some packages have a UMD build in `main`, whose requires esbuild can't follow.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};

/**
 * @param {string} source @param {string} name @param {import('esbuild').BuildOptions} [more]
 * @returns {Promise<import('esbuild').BuildResult & { metafile: import('esbuild').Metafile }>}
 */
const bundle = (source, name, more = {}) =>
  esbuild({ ...common, entryPoints: [source], outfile: `dist/${name}.cjs`, ...more, metafile: true });

/**
 * What the command line reads deployments with, in a bundle of its own: where no text has a word of ours, nothing of it
 * is even parsed.
 * @type {import('esbuild').Plugin}
 */
const deploymentApart = {
  name: 'deployment-apart',
  setup: (build) =>
    build.onResolve({ filter: /\/read-scopes\.ts$/ }, () => ({ path: './deployment.cjs', external: true })),
};

rmSync(new URL('dist', root), { recursive: true, force: true });
const results = await Promise.all([
  bundle('client/src/node/main.ts', 'client', { external: ['vscode'] }),
  bundle('server/src/node/start.ts', 'server'),
  bundle('server/src/node/main.ts', 'language-server'),
  bundle('server/src/cli/main.ts', 'cli', {
    banner: { js: '#!/usr/bin/env node' },
    external: ['./server.cjs'],
    plugins: [deploymentApart],
  }),
  bundle('server/src/cli/deploy/read-scopes.ts', 'deployment'),
  bundle('server/src/hashing/node/hash-worker.ts', 'hash-worker'),
]);
const warnings = results.flatMap((result) => result.warnings);
if (warnings.length > 0) process.exitCode = 1;
chmodSync(new URL('dist/cli.cjs', root), 0o755);

const metafiles = results.map(({ metafile }) => metafile);
const packages = bundledPackages(metafiles, fileURLToPath(root));
writeFileSync(new URL('dist/THIRD-PARTY-NOTICES.txt', root), notices(packages));
writeFileSync(new URL('dist/sbom.cdx.json', root), sbom(packages, root));
