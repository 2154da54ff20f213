// @ts-check
// What a process and its children use, as Linux tells it.
import { readdirSync, readFileSync } from 'node:fs';

/** The clock of /proc counts in hundredths of a second. */
const tick = 10;

/** @param {number} pid */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1] ?? 0, cpu: ((fields[11] ?? 0) + (fields[12] ?? 0)) * tick };
  } catch {
    return null;
  }
}

/** The process and all that it started. @param {number} pid */
function family(pid) {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const parents = new Map(pids.map((each) => [each, stat(each)?.parent]));
  const found = new Set([pid]);
  for (const each of pids) if (found.has(parents.get(each) ?? -1)) found.add(each);
  return [...found];
}

/** CPU time so far, user and system, in ms. @param {number} pid */
export function cpuTime(pid) {
  return family(pid).reduce((sum, each) => sum + (stat(each)?.cpu ?? 0), 0);
}

/** CPU time of its main thread so far, in ms. @param {number} pid */
export function threadTimeOf(pid) {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
}

/** CPU time of all processes that this one started and that have ended, in ms. */
export function endedTime() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];
  return ((fields[13] ?? 0) + (fields[14] ?? 0)) * tick;
}

/** Resident memory in MiB. @param {number} pid */
export function residentMemory(pid) {
  const kilobytes = family(pid).map((each) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}
