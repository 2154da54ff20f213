// @ts-check
// Measures in a server how long one turn of its loop takes at most, in CPU time of the main thread, which does not
// depend on what else the machine does. Loaded before the server is.
import { openSync, readSync } from 'node:fs';

/** Nanoseconds of CPU that the main thread has had; elsewhere than on Linux that of the process is taken. */
const cpuTime = mainThreadTime() ?? (() => process.cpuUsage().user * 1000);
/** What is done to start is no hold-up: nobody has asked for anything. */
const skipped = 20;

let turns = 0;
let longest = 0;
let last = cpuTime();

/** The longest turn since this was asked last, in ms. */
export function takeLongestTurn() {
  const taken = longest / 1e6;
  longest = 0;
  // What is done around this question is none of the server's.
  last = cpuTime();
  return taken;
}

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

turn();
