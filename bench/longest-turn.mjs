// @ts-check
// Measures in a server how long one turn of its loop takes at most, in CPU time of the main thread, without what the
// host of a virtual machine took meanwhile. Loaded before the server is.
import { stolenTime, threadTime } from './thread-time.mjs';

/** What is done to start is no hold-up: nobody has asked for anything. */
const skipped = 20;

/** Turns that are shorter are not looked at for what was taken, which takes time itself. In ms. */
const short = 20;
/** How often it is looked up what was taken so far, in ms. */
const between = 200;

let turns = 0;
let longest = 0;
let last = threadTime();
let stolen = stolenTime();
setInterval(() => (stolen = stolenTime()), between).unref();
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

/** @param {number} ms of a turn */
function own(ms) {
  if (ms < short) return ms;
  const taken = stolenTime() - stolen;
  stolen += taken;
  return Math.max(0, ms - taken);
}

function turn() {
  const now = threadTime();
  turns += 1;
  if (turns > skipped) {
    const ms = own(now - last);
    longest = Math.max(longest, ms);
    onTurn(ms);
  }
  last = threadTime();
  // Each turn has one; `unref` lets the process end all the same.
  setImmediate(turn).unref();
}

turn();
