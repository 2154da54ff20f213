// @ts-check
// Runs the tests of test/e2e/suite inside VS Code. USERS_YML_TEST_HOST: `desktop` downloads VS Code and needs a
// display, `browser` takes the one from the npm registry; without it the first that can be had. USERS_YML_TEST_VSCODE:
// which one is downloaded, a version, `oldest` (that the extension takes) or, without it, `stable`.
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuite } from './host/bundle-suite.mjs';
import { root } from './host/paths.mjs';
import { makeTestWorkspace, workspaceFile } from './host/test-workspace.mjs';

/**
 * @typedef {{ vscodeExecutablePath: string, launchArgs: string[] }} Editor
 */

/** @type {Editor} */
const browserHost = {
  // Node is named instead of relying on the script's first line, which Windows does not know.
  vscodeExecutablePath: process.execPath,
  launchArgs: [fileURLToPath(new URL('host/run-tests.mjs', import.meta.url))],
};

/** @returns {Promise<Editor>} */
async function chooseEditor() {
  const wanted = process.env['USERS_YML_TEST_HOST'] ?? '';
  if (!['', 'browser', 'desktop'].includes(wanted))
    throw new Error(`USERS_YML_TEST_HOST is browser or desktop, not ${wanted}`);
  if (wanted === 'browser') return browserHost;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (wanted === '' && process.platform === 'linux' && (DISPLAY ?? '') === '' && (WAYLAND_DISPLAY ?? '') === '') {
    console.log('No display: VS Code runs in a headless browser.');
    return browserHost;
  }
  try {
    const cachePath = join(root, '.cache', 'vscode-test');
    const version = wantedVersion();
    return { vscodeExecutablePath: await downloadAndUnzipVSCode({ version, cachePath }), launchArgs: [] };
  } catch (error) {
    if (wanted === 'desktop') throw error;
    const why = error instanceof Error ? error.message : String(error);
    console.log(`VS Code can't be downloaded (${why}): one from the npm registry runs in a headless browser.`);
    return browserHost;
  }
}

function wantedVersion() {
  const wanted = process.env['USERS_YML_TEST_VSCODE'] ?? 'stable';
  if (wanted !== 'oldest') return wanted;
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return engines.vscode.replace(/^\^/, '');
}

const suite = await bundleSuite();
const { vscodeExecutablePath, launchArgs } = await chooseEditor();
const temporary = await mkdtemp(join(tmpdir(), 'users-yml-e2e-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true })); // also after Ctrl+C
await makeTestWorkspace(temporary);
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: process.env['USERS_YML_TEST_EXTENSION'] ?? root,
    extensionTestsPath: suite,
    extensionTestsEnv: process.stdout.isTTY ? {} : { NO_COLOR: '1' },
    launchArgs: [
      ...launchArgs,
      join(temporary, workspaceFile),
      '--disable-extensions',
      `--user-data-dir=${join(temporary, 'user')}`,
      `--extensions-dir=${join(temporary, 'extensions')}`,
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
