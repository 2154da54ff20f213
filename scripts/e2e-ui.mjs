// @ts-check
// Runs the tests of test/e2e/ui, which work VS Code from the outside as a person does, with the extension as it is
// installed from its package. Arguments go to mocha.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './host/browser.mjs';
import { installPacked } from './host/installed-extension.mjs';
import { provideNode } from './host/node.mjs';
import { root } from './host/paths.mjs';
import { provideVscode } from './host/vscode.mjs';

const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
const ui = join(root, 'test', 'e2e', 'ui');

/**
 * Fetches what is missing before any test's time limit runs.
 * @returns {Promise<string>} the extension's folder: that of USERS_YML_TEST_EXTENSION, or where VS Code installed it
 */
async function prepare() {
  await provideNode();
  await provideVscode();
  const browser = await launchBrowser();
  await browser.close();
  const given = process.env['USERS_YML_TEST_EXTENSION'];
  if (given !== undefined) return given;
  const temporary = mkdtempSync(join(tmpdir(), 'users-yml-vsix-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true })); // also after Ctrl+C
  mkdirSync(join(temporary, 'tmp'));
  return installPacked(temporary);
}

/**
 * @param {string} extension absolute path of its folder
 * @param {string[]} given arguments for mocha
 * @returns {number} exit status
 */
function test(extension, given) {
  const files = given.some((argument) => argument.endsWith('.ts')) ? [] : ['test/e2e/ui/**/*.test.ts'];
  const options = [
    '--no-config',
    '--forbid-only',
    '--forbid-pending',
    '--timeout',
    '300000',
    '--require',
    join(ui, 'hooks.ts'),
    ...given,
    ...files,
  ];
  const env = { ...process.env, USERS_YML_TEST_EXTENSION: extension };
  const args = ['--import', 'tsx', mocha, ...options];
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

try {
  const extension = await prepare();
  process.exitCode = test(extension, process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
