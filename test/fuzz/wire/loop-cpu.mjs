// @ts-check
// Preloaded into a server: says at its end how long one turn of its loop took at most.
import { writeSync } from 'node:fs';
import { takeLongestTurn } from '../../../bench/longest-turn.mjs';

process.on('exit', () => {
  try {
    writeSync(2, `longest turn ${takeLongestTurn().toFixed(1)} ms of CPU\n`);
  } catch {
    // Nobody listens any more.
  }
});
