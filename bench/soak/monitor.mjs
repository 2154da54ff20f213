// @ts-check
// Preloaded into our server: on SIGUSR2 it tells on stderr how long one turn of its loop took at most since the last
// time, in ms of CPU, and what memory and handles are in use. With `--expose-gc` what nobody needs any more is no part
// of it. A turn that held the loop up too long is told at once.
import { takeLongestTurn, tellLongTurns } from '../longest-turn.mjs';

/** The longest turn that is no hold-up, in ms of CPU. */
const bound = 50;

tellLongTurns(bound, (ms) => process.stderr.write(`held ${ms.toFixed(0)}\n`));

process.on('SIGUSR2', () => {
  const max = takeLongestTurn();
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed / 2 ** 20;
  const handles = process.getActiveResourcesInfo().length;
  process.stderr.write(`loop ${JSON.stringify({ max, heap, handles })}\n`);
  takeLongestTurn();
});
