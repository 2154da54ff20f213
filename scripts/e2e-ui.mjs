// @ts-check
// Runs the tests of test/e2e/ui, which work VS Code from the outside as a person does. Arguments go to mocha.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { launchBrowser } from './host/browser.mjs';
import { provideNode } from './host/node.mjs';
import { root } from './host/paths.mjs';
import { provideVscode } from './host/vscode.mjs';

const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
const ui = join(root, 'test', 'e2e', 'ui');

/** Fetches what is missing before any test's time limit runs. */
async function prepare() {
  await provideNode();
  await provideVscode();
  const browser = await launchBrowser();
  await browser.close();
}

/**
 * @param {string[]} given arguments for mocha
 * @returns {number} exit status
 */
function test(given) {
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
  return (
    spawnSync(process.execPath, ['--import', 'tsx', mocha, ...options], { cwd: root, stdio: 'inherit' }).status ?? 1
  );
}

try {
  await prepare();
  process.exitCode = test(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
