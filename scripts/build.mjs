// @ts-check
// Bundles the extension: client, language server, command line and the worker that computes bcrypt, and the same
// but the command line for a browser. Beside them stands whose code is in them.
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildBundle } from './package/bundle.mjs';
import { bundledPackages } from './package/bundled.mjs';
import { buildClient } from './package/client.mjs';
import { buildCommandLine } from './package/command-line.mjs';
import { buildLanguageServer } from './package/language-server.mjs';
import { notices } from './package/notices.mjs';
import { buildPage, writePages, writeTranslatedPages } from './package/pages.mjs';
import { sbom } from './package/sbom.mjs';
import { buildWeb } from './package/web.mjs';

const root = new URL('..', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const making = { folder: 'dist', version, minify: true };

rmSync(new URL('dist', root), { recursive: true, force: true });
const [matrix, addUsers] = [await buildPage('matrix', making), await buildPage('add-users', making)];
const results = [
  await buildBundle('server/src/node/start.ts', 'server.cjs', making),
  ...(await buildClient(making)),
  matrix.made,
  addUsers.made,
  ...(await buildLanguageServer(making)),
  ...(await buildCommandLine(making)),
  ...(await buildWeb(making)),
];
writePages(making, { matrix: matrix.page, 'add-users': addUsers.page });
writeTranslatedPages(making);
const warnings = results.flatMap((result) => result.warnings);
if (warnings.length > 0) process.exitCode = 1;
chmodSync(new URL('dist/cli.cjs', root), 0o755);

const metafiles = results.map(({ metafile }) => metafile);
const packages = bundledPackages(metafiles, fileURLToPath(root));
writeFileSync(new URL('dist/THIRD-PARTY-NOTICES.txt', root), notices(packages));
writeFileSync(new URL('dist/sbom.cdx.json', root), sbom(packages, root));
