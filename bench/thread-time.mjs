// @ts-check
// The CPU time of the main thread, which does not depend on what else the machine does, nor on what the engine does
// beside it.
import { openSync, readSync } from 'node:fs';

/** In ms so far; elsewhere than on Linux that of the whole process. */
export const threadTime = mainThreadTime() ?? (() => process.cpuUsage().user / 1000);

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
