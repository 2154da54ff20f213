/** Turns and timers as Node has them. */
import type { Scheduler } from '../connection/scheduler.ts';

export const nodeScheduler: Scheduler = {
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  now() {
    // What `performance` needs is loaded when it is first used, which takes longer than a small file.
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1e3 + nanoseconds / 1e6;
  },
  later(delay, work) {
    const timer = setTimeout(work, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};
