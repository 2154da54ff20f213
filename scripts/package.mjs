// @ts-check
// Packs what `npm run build` made: users-yml-VERSION.vsix for VS Code, users-yml-VERSION.tgz for npm, which has no more
// than the command line and other editors need. Any other file is refused. --list only checks; a folder as argument is
// where they go, instead of the root.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { npmResult } from './host/npm.mjs';
import { root } from './host/paths.mjs';
import { faultsOf, packages } from './package/contents.mjs';
import { stageForNpm } from './package/npm-stage.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @typedef {{ files: { path: string, size: number }[] }} Packed what npm tells of a package */

/** Packs for npm, or tells what it would pack. @param {string} stage @param {string[]} args @returns {Packed} */
function npmPack(stage, args) {
  // What is built is packed as it is: it is what was tested.
  const { status, stdout, stderr } = npmResult(['pack', '--json', '--ignore-scripts', ...args], stage);
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  const [packed] = JSON.parse(stdout);
  return packed;
}

async function extensionFiles() {
  const paths = await listFiles({ cwd: root, packageManager: 0 });
  return paths.map((path) => ({ path: path.replaceAll('\\', '/'), size: statSync(join(root, path)).size }));
}

/** @param {string} folder @param {string} stage */
async function pack(folder, stage) {
  mkdirSync(folder, { recursive: true });
  const packagePath = join(folder, `users-yml-${version}.vsix`);
  await createVSIX({ cwd: root, packagePath, dependencies: false, skipLicense: false });
  npmPack(stage, ['--pack-destination', folder]);
  const made = [
    { path: packagePath, most: packages.vsix.packedSize },
    { path: join(folder, `users-yml-${version}.tgz`), most: packages.npm.packedSize },
  ];
  return made.flatMap(({ path, most }) => {
    const size = Math.ceil(statSync(path).size / 1024);
    console.log(`${path}: ${size} KB`);
    return size > most ? [`Too large: ${path}, ${most} KB is the most`] : [];
  });
}

const stage = mkdtempSync(join(tmpdir(), 'users-yml-npm-'));
try {
  stageForNpm(stage);
  const [inVsix, inNpm] = [await extensionFiles(), npmPack(stage, ['--dry-run']).files];
  const faults = [
    ...faultsOf(inVsix, packages.vsix).map((fault) => `.vsix: ${fault}`),
    ...faultsOf(inNpm, packages.npm).map((fault) => `npm: ${fault}`),
  ];
  const [argument] = process.argv.slice(2);
  if (faults.length === 0 && argument !== '--list') faults.push(...(await pack(resolve(argument ?? root), stage)));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else if (argument === '--list') {
    console.log(`${inVsix.length} files in the extension's package, ${inNpm.length} in npm's, as expected.`);
  }
} finally {
  rmSync(stage, { recursive: true, force: true });
}
