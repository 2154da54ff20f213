// @ts-check
// Preloaded into our server: on SIGUSR2 it tells on stderr how long the event loop was held up at most since the last
// time, and what memory and handles are in use. With `--expose-gc` what nobody needs any more is no part of it.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('SIGUSR2', () => {
  const held = { max: delay.max / 1e6, p99: delay.percentile(99) / 1e6 };
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed / 2 ** 20;
  const handles = process.getActiveResourcesInfo().length;
  process.stderr.write(`loop ${JSON.stringify({ ...held, heap, handles })}\n`);
  delay.reset();
});
