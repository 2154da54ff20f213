import type { Guard } from './guard.ts';

/**
 * Work that may be ordered again before it is done, of which the last order alone counts: a run that goes on is told to
 * stop, the next one begins when it has, and orders in between are left out.
 */
export class LatestRun {
  readonly #name: string;
  readonly #guard: Guard;
  readonly #work: (signal: AbortSignal) => Promise<void>;
  #abort = new AbortController();
  #last: Promise<void> = Promise.resolve();

  /** `name`: of the work, for the log. It ends soon once its signal is aborted. */
  constructor(name: string, guard: Guard, work: (signal: AbortSignal) => Promise<void>) {
    this.#name = name;
    this.#guard = guard;
    this.#work = work;
  }

  order(): void {
    this.stop();
    const { signal } = (this.#abort = new AbortController());
    const before = this.#last;
    this.#last = new Promise((resolve) => {
      this.#guard.background(this.#name, async () => {
        try {
          await before;
          if (!signal.aborted) await this.#work(signal);
        } finally {
          resolve();
        }
      });
    });
  }

  /** Ends what goes on. */
  stop(): void {
    this.#abort.abort();
  }

  /** Resolves when what has been ordered by now is done. */
  get done(): Promise<void> {
    return this.#last;
  }
}
