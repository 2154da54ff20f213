/** Turns and timers as a browser has them. */
import type { Scheduler } from '../connection/scheduler.ts';

/** A timer of 0 ms would wait for 4, after a few of them. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

export const browserScheduler: Scheduler = {
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    }),
  now: () => performance.now(),
  later(delay, work) {
    const timer = setTimeout(work, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};
