import type { Messages } from '../client/messages.ts';
import { mostBytes, mostFiles } from './file-budget.ts';

/** Tells the log what was found in folders. */
export class FoundLog {
  readonly #log: Messages;
  readonly #found = new Map<string, string>();
  #hasLeftOut = false;

  constructor(log: Messages) {
    this.#log = log;
  }

  /** Once, until it is something else. */
  found(folder: string, found: string): void {
    if (this.#found.get(folder) === found) return;
    this.#found.set(folder, found);
    this.#log.info(`${folder}: ${found}.`);
  }

  /** The first one alone. */
  leftOut(uri: string): void {
    if (this.#hasLeftOut) return;
    this.#hasLeftOut = true;
    this.#log.info(
      `There are more users files than are looked at before they are opened (${String(mostFiles)}, or ` +
        `${String(Math.round(mostBytes / 2 ** 20))} MB together). The first that was left out: ${uri}`,
    );
  }
}
