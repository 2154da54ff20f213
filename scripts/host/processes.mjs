// @ts-check
import { spawnSync } from 'node:child_process';

/** @type {Set<() => void>} */
const jobs = new Set();

/**
 * Has a job done when this process ends, however it ends short of SIGKILL.
 * @param {() => void} job must not wait for anything
 * @returns {() => void} call it when the job is no longer needed
 */
export function onExit(job) {
  if (jobs.size === 0) listen();
  jobs.add(job);
  return () => jobs.delete(job);
}

let listening = false;

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const job of jobs) job();
  });
  // Without a listener a signal ends the process without an 'exit' event.
  for (const [signal, status] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, () => process.exit(status));
  }
}

/**
 * Ends a process started with `detached: true` and all its children at once.
 * @param {import('node:child_process').ChildProcess} child
 */
export function killGroup(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of its processes have ended already.
  }
}
