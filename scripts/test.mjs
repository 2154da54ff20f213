// @ts-check
// npm test: sets itself up, then takes the lanes of test-steps.mjs beside each other, and what is to run alone, up to
// the first step that fails.
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './host/paths.mjs';
import { takeLane } from './lane.mjs';
import { ensureBuilt, ensureInstalled } from './setup.mjs';
import { alone, lanes } from './test-steps.mjs';

/** @returns {Promise<number>} exit status */
async function test() {
  ensureInstalled();
  ensureBuilt();
  // Compiled code of what is tested is nothing that somebody's cache should keep.
  const env = {
    ...process.env,
    NODE_DISABLE_COMPILE_CACHE: '1',
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  };
  const started = Date.now();
  const steps = [...lanes.flat(), ...alone];
  const beside = availableParallelism() > 1 ? lanes : [lanes.flat()];
  const stop = new AbortController();
  /** @param {readonly import('./test-steps.mjs').Step[]} lane @param {boolean} isShown */
  const take = (lane, isShown) => takeLane(lane, { steps, env, signal: stop.signal, isShown }, () => stop.abort());
  const statuses = await Promise.all(beside.map((lane, index) => take(lane, index === 0)));
  statuses.push(await take(alone, true));
  const failed = statuses.find((status) => status !== 0);
  if (failed !== undefined) return failed;
  console.log(`\nAll ${steps.length} steps passed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return 0;
}

try {
  process.exitCode = await test();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
