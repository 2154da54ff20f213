// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isolated } from './environment.mjs';
import { provideNode } from './node.mjs';
import { root } from './paths.mjs';
import { provideVscode } from './vscode.mjs';

/**
 * Packs the extension and has VS Code install the package, as a user would.
 * @param {string} folder absolute path of an empty folder, for the package and what comes of it
 * @returns {Promise<string>} where VS Code has put the extension
 */
export async function installPacked(folder) {
  const [node, vscode] = [await provideNode(), await provideVscode()];
  run(process.execPath, [join(root, 'scripts', 'package.mjs'), folder], process.env);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const extensions = join(folder, 'extensions');
  run(
    node,
    [
      join(vscode, 'out', 'server-main.js'),
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--server-data-dir', folder, '--extensions-dir', extensions],
      ...['--install-extension', join(folder, `users-yml-${version}.vsix`)],
    ],
    isolated(folder),
  );
  const name = readdirSync(extensions).find((each) => each.endsWith(version));
  if (name === undefined) throw new Error(`VS Code has not installed the extension: ${extensions}`);
  return join(extensions, name);
}

/** @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env */
function run(program, args, env) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args[0]} failed:\n${stdout}${stderr}`);
}
