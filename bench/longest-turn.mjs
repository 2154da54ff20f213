// @ts-check
// Measures in a server how long one turn of its loop takes at most, in CPU time of the main thread. Loaded before the
// server is.
import { threadTime } from './thread-time.mjs';

/** What is done to start is no hold-up: nobody has asked for anything. */
const skipped = 20;

let turns = 0;
let longest = 0;
let last = threadTime();
/** @type {(ms: number) => void} */
let onTurn = () => {};

/** The longest turn since this was asked last, in ms. */
export function takeLongestTurn() {
  const taken = longest;
  longest = 0;
  // What is done around this question is none of the server's.
  last = threadTime();
  return taken;
}

/**
 * Tells of each turn that takes longer than `bound` ms, as soon as it is over.
 * @param {number} bound @param {(ms: number) => void} tell
 */
export function tellLongTurns(bound, tell) {
  onTurn = (ms) => {
    if (ms > bound) tell(ms);
  };
}

function turn() {
  const now = threadTime();
  turns += 1;
  if (turns > skipped) {
    longest = Math.max(longest, now - last);
    onTurn(now - last);
  }
  last = threadTime();
  // Each turn has one; `unref` lets the process end all the same.
  setImmediate(turn).unref();
}

turn();
