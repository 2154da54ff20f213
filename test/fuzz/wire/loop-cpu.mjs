// @ts-check
// Preloaded into a server: says at its end how long one turn of its loop took at most, in CPU time of the main thread,
// which does not depend on what else the machine does.
import { openSync, readSync, writeSync } from 'node:fs';

/** Nanoseconds of CPU that the main thread has had; elsewhere than on Linux that of the process is taken. */
const cpuTime = mainThreadTime() ?? (() => process.cpuUsage().user * 1000);
/** What is done to start is no hold-up: nobody has asked for anything. */
const skipped = 20;

let turns = 0;
let longest = 0;
let last = cpuTime();

function turn() {
  const now = cpuTime();
  turns += 1;
  if (turns > skipped) longest = Math.max(longest, now - last);
  last = cpuTime();
  // Each turn has one; `unref` lets the process end all the same.
  setImmediate(turn).unref();
}

function mainThreadTime() {
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
    const bytes = Buffer.alloc(64);
    return () => Number(bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0)).split(' ')[0]);
  } catch {
    return null;
  }
}

process.on('exit', () => {
  try {
    writeSync(2, `longest turn ${(longest / 1e6).toFixed(1)} ms of CPU\n`);
  } catch {
    // Nobody listens any more.
  }
});
turn();
