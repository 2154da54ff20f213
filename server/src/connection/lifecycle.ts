import { ErrorCodes, ResponseError } from '../protocol-library.ts';

type Phase = 'new' | 'serving' | 'shutDown';

/** The life of a server as LSP tells it: what a client may say when. It begins once and ends once. */
export class Lifecycle {
  #phase: Phase = 'new';
  #isInitialized = false;

  /** `shutdown` has come: an end is no surprise any more. */
  get isShutDown(): boolean {
    return this.#phase === 'shutDown';
  }

  /** What to answer to a request that comes out of turn; null for one that may be served. */
  refuse(method: string): ResponseError | null {
    switch (this.#phase) {
      case 'new':
        if (method !== 'initialize')
          return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for initialize.');
        this.#phase = 'serving';
        return null;
      case 'serving':
        if (method === 'initialize')
          return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
        if (method === 'shutdown') this.#phase = 'shutDown';
        return null;
      case 'shutDown':
        return new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down, and waits for exit.');
    }
  }

  /** Whether a notification is followed. There is no answer that could say no. */
  follows(method: string): boolean {
    if (method === 'exit') return true;
    if (this.#phase !== 'serving') return false;
    if (method !== 'initialized') return true;
    const isFirst = !this.#isInitialized;
    this.#isInitialized = true;
    return isFirst;
  }

  /** `initialize` got an error for an answer: the client may try again. */
  reset(): void {
    this.#phase = 'new';
  }
}
