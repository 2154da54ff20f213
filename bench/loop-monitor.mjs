// @ts-check
// Preloaded into our server: on SIGUSR2 it tells on stderr how long the event loop was held up at most since the last
// time.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('SIGUSR2', () => {
  process.stderr.write(`loop ${JSON.stringify({ max: delay.max / 1e6, p99: delay.percentile(99) / 1e6 })}\n`);
  delay.reset();
});
