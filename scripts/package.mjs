// @ts-check
// Packs what `npm run build` made: users-yml-VERSION.vsix for editors, users-yml-VERSION.tgz for npm. Both have the
// same files, and are refused with any other. --list only checks; a folder as argument is where they go, instead of
// the root.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { npmResult } from './host/npm.mjs';
import { root } from './host/paths.mjs';
import { faultsOf, packedSize } from './package/contents.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @typedef {{ files: { path: string, size: number }[] }} Packed what npm tells of a package */

/** Packs for npm, or tells what it would pack. @param {string[]} args @returns {Packed} */
function npmPack(args) {
  // What is built is packed as it is: it is what was tested.
  const { status, stdout, stderr } = npmResult(['pack', '--json', '--ignore-scripts', ...args], root);
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  const [packed] = JSON.parse(stdout);
  return packed;
}

async function extensionFiles() {
  const paths = await listFiles({ cwd: root, packageManager: 0 });
  return paths.map((path) => ({ path: path.replaceAll('\\', '/'), size: statSync(join(root, path)).size }));
}

/** @param {string} folder */
async function pack(folder) {
  mkdirSync(folder, { recursive: true });
  const packagePath = join(folder, `users-yml-${version}.vsix`);
  await createVSIX({ cwd: root, packagePath, dependencies: false, skipLicense: false });
  npmPack(['--pack-destination', folder]);
  const sizes = [packagePath, join(folder, `users-yml-${version}.tgz`)].map((path) => ({
    path,
    size: Math.ceil(statSync(path).size / 1024),
  }));
  for (const { path, size } of sizes) console.log(`${path}: ${size} KB`);
  return sizes
    .filter(({ size }) => size > packedSize)
    .map(({ path }) => `Too large: ${path}, ${packedSize} KB is the most`);
}

const npmFiles = npmPack(['--dry-run']).files;
const faults = [
  ...faultsOf(await extensionFiles()).map((fault) => `.vsix: ${fault}`),
  ...faultsOf(npmFiles).map((fault) => `npm: ${fault}`),
];
const [argument] = process.argv.slice(2);
if (faults.length === 0 && argument !== '--list') faults.push(...(await pack(resolve(argument ?? root))));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else if (argument === '--list') console.log(`${npmFiles.length} files in both packages, as expected.`);
