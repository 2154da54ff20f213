// @ts-check
// A whole process that checks a file: its processor time and the memory that it had at most.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endedTime } from '../process-figures.mjs';
import { inBench } from '../servers.mjs';
import { generateUsers } from '../users.mjs';

/** Who is not done by then is given up, in ms. */
const patience = 180_000;

/**
 * @typedef {{ name: string, command: (file: string) => readonly string[] }} Checker
 * @typedef {{ cpu: number, memory: number } | null} Cost in ms and MiB; null: it was given up, or failed
 */

/**
 * Ours, validation of what the `yaml` package reads with ajv, and yamllint where it is installed.
 * @param {string} cli
 */
export function checkers(cli) {
  const node = process.execPath;
  /** @type {Checker[]} */
  const found = [
    { name: 'users-yml', command: (file) => [node, cli, 'check', '--verify-passwords', 'none', file] },
    { name: 'yaml and ajv', command: (file) => [node, inBench('scale/check-with-ajv.mjs'), file] },
  ];
  if (spawnSync('yamllint', ['--version']).status === 0)
    found.push({ name: 'yamllint', command: (file) => ['yamllint', '--format', 'parsable', file] });
  return found;
}

/** @param {Checker} checker @param {number} users @returns {Promise<Cost>} */
export async function checkCost({ command }, users) {
  const folder = mkdtempSync(join(tmpdir(), 'users-yml-check-'));
  try {
    const file = join(folder, 'users.yml');
    writeFileSync(file, generateUsers({ users }).text);
    return await costOf(command(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} command @returns {Promise<Cost>} */
async function costOf([program = '', ...parameters]) {
  const before = endedTime();
  const child = spawn(program, parameters, { stdio: 'ignore', timeout: patience, killSignal: 'SIGKILL' });
  /** @type {Promise<number | null>} */
  const status = new Promise((resolve) =>
    child.once('exit', (code) => resolve(code)).once('error', () => resolve(null)),
  );
  let memory = 0;
  let isRunning = true;
  const done = status.finally(() => (isRunning = false));
  while (isRunning) {
    memory = Math.max(memory, highWater(child.pid ?? 0));
    await Promise.race([done, sleep(20)]);
  }
  const code = await done;
  return code === 0 || code === 1 ? { cpu: endedTime() - before, memory } : null;
}

/** What a process had at most so far, in MiB. @param {number} pid */
function highWater(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
