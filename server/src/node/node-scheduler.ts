import type { Scheduler } from '../connection/scheduler.ts';

export const nodeScheduler: Scheduler = {
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  now: () => performance.now(),
  later(delay, work) {
    const timer = setTimeout(work, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};
