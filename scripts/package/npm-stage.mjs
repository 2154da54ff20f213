// @ts-check
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './bundle.mjs';
import { npmFiles } from './contents.mjs';

/** What of the manifest tells npm anything; the rest is for VS Code. */
const told = 'name description version license type repository bugs homepage keywords bin'.split(' ');

/**
 * Copies what npm's package has into a folder: the command line and the language server for other editors. What
 * VS Code alone needs is in the `.vsix`.
 * @param {string} folder absolute path
 */
export function stageForNpm(folder) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // npm knows no keys of texts.
  manifest.description = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')).description;
  const own = Object.fromEntries(told.map((key) => [key, manifest[key]]));
  for (const path of npmFiles) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  const { node } = manifest.engines;
  const files = npmFiles.filter((path) => path !== 'package.json');
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...own, engines: { node }, files }, null, 2)}\n`);
}
