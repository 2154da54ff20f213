const maxRestarts = 3;
const window = 3 * 60 * 1000;

/** Decides whether a server that died is started again: not when it dies four times within three minutes. */
export class RestartPolicy {
  #deaths: number[] = [];

  /** @param now milliseconds, any origin */
  mayRestart(now: number): boolean {
    this.#deaths = [...this.#deaths.filter((at) => now - at < window), now];
    return this.#deaths.length <= maxRestarts;
  }
}
