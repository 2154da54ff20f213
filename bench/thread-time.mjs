// @ts-check
// The CPU time of the main thread, which does not depend on what else the machine does, nor on what the engine does
// beside it.
import { openSync, readFileSync, readSync } from 'node:fs';

/** In ms so far; elsewhere than on Linux that of the whole process. */
export const threadTime = mainThreadTime() ?? (() => process.cpuUsage().user / 1000);

/**
 * What the host of a virtual machine took from all its processors so far, in ms: the system counts it as time of the
 * thread that was to run. 0 where nobody tells.
 */
export function stolenTime() {
  try {
    const [all = ''] = readFileSync('/proc/stat', 'latin1').split('\n', 1);
    return 10 * Number(all.trim().split(/\s+/)[stolenColumn] ?? 0);
  } catch {
    return 0;
  }
}

/** Of the first line of /proc/stat, which counts in hundredths of a second. */
const stolenColumn = 8;

/** @returns {(() => number) | null} */
function mainThreadTime() {
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
    const bytes = Buffer.alloc(64);
    return () => Number(bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0)).split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}
