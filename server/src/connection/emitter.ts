import type { Guard } from './guard.ts';

/** Tells those who listen. One of them that fails is told in the log, and keeps nobody else from hearing. */
export class Emitter<T> {
  readonly #name: string;
  readonly #guard: Guard;
  readonly #listeners: ((event: T) => void)[] = [];

  /** `name`: of what happens, for the log. */
  constructor(name: string, guard: Guard) {
    this.#name = name;
    this.#guard = guard;
  }

  /** Listens from now on, until the session ends. */
  readonly event = (listener: (event: T) => void): void => {
    this.#listeners.push(listener);
  };

  /** Calls all listeners, in the order in which they came, before it returns. */
  fire(event: T): void {
    for (const listener of this.#listeners) {
      this.#guard.background(this.#name, () => {
        listener(event);
      });
    }
  }
}
