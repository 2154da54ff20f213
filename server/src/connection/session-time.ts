import type { Guard } from './guard.ts';
import type { Scheduler } from './scheduler.ts';

/**
 * Time as long as a session lasts. What fails when its hour has come fails in the log, as nobody stands around a timer;
 * and what its hour has not come for when the session ends is left out.
 */
export class SessionTime implements Scheduler {
  readonly pause: Scheduler['pause'];
  readonly now: Scheduler['now'];
  readonly #later: Scheduler['later'];
  readonly #guard: Guard;
  readonly #timers = new Set<() => void>();
  #isOver = false;

  constructor({ pause, now, later }: Scheduler, guard: Guard) {
    this.pause = pause;
    this.now = now;
    this.#later = later;
    this.#guard = guard;
  }

  readonly later: Scheduler['later'] = (delay, work) => {
    if (this.#isOver) return () => undefined;
    const cancelTimer = this.#later(delay, () => {
      this.#timers.delete(cancel);
      this.#guard.background('a timer', work);
    });
    const cancel = (): void => {
      this.#timers.delete(cancel);
      cancelTimer();
    };
    this.#timers.add(cancel);
    return cancel;
  };

  end(): void {
    this.#isOver = true;
    for (const cancel of this.#timers) cancel();
  }
}
