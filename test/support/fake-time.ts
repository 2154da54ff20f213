import type { Scheduler } from '../../server/src/connection/scheduler.ts';
import { nodeScheduler } from '../../server/src/node/node-scheduler.ts';

interface Timer {
  readonly at: number;
  readonly work: () => void;
}

/** Time that goes by when it is told to, so that no test waits for it or depends on the machine's speed. */
export class FakeTime implements Scheduler {
  readonly pause = nodeScheduler.pause;
  readonly #timers = new Set<Timer>();
  #now = 0;

  readonly now = (): number => this.#now;

  readonly later = (delay: number, work: () => void): (() => void) => {
    const timer = { at: this.#now + delay, work };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** Lets so many ms go by. What falls due is called in its order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = next.at;
      next.work();
    }
    this.#now = end;
  }

  /** How many wait for their time. */
  get waiting(): number {
    return this.#timers.size;
  }
}
