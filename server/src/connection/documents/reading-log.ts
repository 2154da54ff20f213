import type { Messages } from '../client/messages.ts';

/** Of more files that nobody has opened the log says nothing: a folder may have thousands. */
const mostStored = 100;

/** Tells the log how files are read. */
export class ReadingLog {
  readonly #log: Messages;
  #stored = 0;

  constructor(log: Messages) {
    this.#log = log;
  }

  /** `reading`: how the file is read, in words. */
  tell(uri: string, isOpen: boolean, reading: string): void {
    if (!isOpen && (this.#stored += 1) > mostStored) {
      if (this.#stored === mostStored + 1) this.#log.info('Of more files that are not open the log does not say this.');
      return;
    }
    this.#log.info(`${uri}: ${reading}.`);
  }
}
