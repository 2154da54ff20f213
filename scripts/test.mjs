// @ts-check
// npm test: sets itself up, then takes the steps of test-steps.mjs up to the first that fails.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './host/paths.mjs';
import { ensureBuilt, ensureInstalled } from './setup.mjs';
import { steps } from './test-steps.mjs';

/**
 * @param {number} since milliseconds since 1970
 */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** @returns {number} exit status */
function test() {
  ensureInstalled();
  ensureBuilt();
  const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}` };
  const started = Date.now();
  for (const [index, { title, command }] of steps.entries()) {
    console.log(`\n[${index + 1}/${steps.length}] ${title}: ${command}`);
    const begin = Date.now();
    const { status } = spawnSync(command, { cwd: root, env, shell: true, stdio: 'inherit' });
    console.log(`[${index + 1}/${steps.length}] ${status === 0 ? 'passed' : 'FAILED'} in ${seconds(begin)}`);
    if (status !== 0) return status ?? 1;
  }
  console.log(`\nAll ${steps.length} steps passed in ${seconds(started)}.`);
  return 0;
}

try {
  process.exitCode = test();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
