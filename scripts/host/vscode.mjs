// @ts-check
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from './cache.mjs';
import { npmInstall } from './npm.mjs';

const version = '1.139.1';
const packageVersion = '4.139.1';
/** Count it up when what is made of the download changes. */
const revision = 2;

/**
 * VS Code's own server and workbench. They come from the npm package code-server, whose wrapper is not used: the npm
 * registry is reachable in many networks where the vendor's download site is not.
 * @returns {Promise<string>} the folder holding `out/server-main.js`
 */
export function provideVscode() {
  return cached({
    name: `vscode-${version}-${revision}`,
    label: `VS Code ${version}`,
    size: '200 MB, 575 MB on disk',
    build: async (folder) => {
      const download = join(folder, 'download');
      await mkdir(download);
      await npmInstall(download, [`code-server@${packageVersion}`]);
      const inside = join(download, 'node_modules', 'code-server', 'lib', 'vscode');
      await npmInstall(inside, []);
      await keepOnly(inside, folder);
      await replaceModules(folder);
    },
  });
}

/**
 * Drops everything but VS Code from a download: the wrapper's own packages would only cost disk space.
 * @param {string} inside VS Code's folder in the download
 * @param {string} folder where its entries go
 */
async function keepOnly(inside, folder) {
  for (const entry of await readdir(inside)) await rename(join(inside, entry), join(folder, entry));
  await rm(join(folder, 'download'), { recursive: true, force: true });
}

/** Files of modules that something else takes the place of, by the names of the modules. */
const replaced = {
  // Native ones, which are not built: packages' install scripts don't run.
  spdlog: 'index.js',
  'native-watchdog': 'index.js',
  deviceid: join('dist', 'index.js'),
};

/**
 * @param {string} folder
 */
async function replaceModules(folder) {
  for (const [name, file] of Object.entries(replaced)) {
    const from = fileURLToPath(new URL(`stand-ins/${name}.cjs`, import.meta.url));
    await copyFile(from, join(folder, 'node_modules', '@vscode', name, file));
  }
}
