// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { killGroup, onExit } from './host/processes.mjs';
import { root } from './host/paths.mjs';

/** @import { Step } from './test-steps.mjs' */

/**
 * @typedef {object} LaneOptions
 * @property {readonly Step[]} steps of all lanes: a step is told by its number among them
 * @property {NodeJS.ProcessEnv} env
 * @property {AbortSignal} signal ends the step at hand, and the lane
 * @property {boolean} isShown what a step writes is shown at once; of other lanes when the step has ended, in one piece
 */

/**
 * Takes the steps of a lane in turn, up to the first that fails.
 * @param {readonly Step[]} lane @param {LaneOptions} options @param {() => void} onFailure
 * @returns {Promise<number>} exit status: 0 also when others have ended it
 */
export async function takeLane(lane, { steps, env, signal, isShown }, onFailure) {
  for (const step of lane) {
    if (signal.aborted) return 0;
    const name = `[${steps.indexOf(step) + 1}/${steps.length}] ${step.title}`;
    console.log(`\n${name}: ${step.command}`);
    const begin = Date.now();
    const { status, output } = await run(step.command, { env, signal, isShown });
    if (signal.aborted) return 0;
    process.stdout.write(output);
    console.log(`${name} ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
    if (status === 0) continue;
    onFailure();
    return status;
  }
  return 0;
}

/**
 * @param {string} command
 * @param {Pick<LaneOptions, 'env' | 'signal' | 'isShown'>} options
 * @returns {Promise<{ status: number, output: Buffer }>} `output`: what is not shown yet
 */
async function run(command, { env, signal, isShown }) {
  const stdio = isShown ? 'inherit' : 'pipe';
  // In a group of its own, so that all that it starts can be ended with it.
  const child = spawn(command, { cwd: root, env, shell: true, detached: process.platform !== 'win32', stdio });
  const end = () => killGroup(child);
  const forget = onExit(end);
  signal.addEventListener('abort', end);
  /** @type {Buffer[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ data) => output.push(data));
  const [status] = await once(child, 'close');
  signal.removeEventListener('abort', end);
  forget();
  return { status: status ?? 1, output: Buffer.concat(output) };
}
