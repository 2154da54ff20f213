import { CancellationTokenSource } from 'vscode';
import {
  CloseMatrixRequest,
  MatrixRequest,
  type MatrixAnswer,
} from '../../../server/src/common/protocol/matrix-protocol.ts';
import { background } from '../background.ts';
import { debounce } from '../debounce.ts';
import type { UsersServer } from '../users-server.ts';

/** From a change to the question what it means, in ms: a burst of changes is one. */
const delay = 15;

interface Events {
  readonly isAnswered: (answer: MatrixAnswer) => void;
  readonly isNothing: (why: 'gone' | 'silent') => void;
}

/**
 * What the server tells for the table of one file: asks on until all is told, and again whenever it is to look. One
 * question waits for the other.
 */
export class MatrixFeed {
  readonly #uri: string;
  readonly #server: UsersServer;
  readonly #events: Events;
  readonly #soon = debounce(() => {
    background(this.#ask());
  }, delay);
  #since: number | null = null;
  #cancel: CancellationTokenSource | undefined;
  #isStale = false;

  constructor(uri: string, server: UsersServer, events: Events) {
    this.#uri = uri;
    this.#server = server;
    this.#events = events;
  }

  /** Begins anew: the page has nothing. */
  begin(): void {
    this.#since = null;
    this.#cancel?.cancel();
    this.#cancel = undefined;
    background(this.#ask());
  }

  /** There may be something else to tell. */
  look(): void {
    this.#soon();
  }

  /** Nobody looks any more, so the server need not keep what it has told. */
  rest(): void {
    this.#soon.cancel();
    this.#cancel?.cancel();
    this.#cancel = undefined;
    if (this.#since === null) return;
    this.#since = null;
    if (this.#server.state === 'running') background(this.#server.request(CloseMatrixRequest, { uri: this.#uri }));
  }

  async #ask(): Promise<void> {
    this.#isStale = true;
    if (this.#cancel) return;
    const source = new CancellationTokenSource();
    this.#cancel = source;
    const isCurrent = (): boolean => this.#cancel === source;
    try {
      while (this.#isStale && isCurrent()) {
        this.#isStale = false;
        const params = { uri: this.#uri, since: this.#since };
        const answer = await this.#server.request<MatrixAnswer | null>(MatrixRequest, params, source.token);
        if (!isCurrent()) return;
        this.#since = answer?.state ?? null;
        if (answer) this.#events.isAnswered(answer);
        else this.#events.isNothing('gone');
        this.#isStale ||= answer?.more === true;
      }
    } catch {
      if (isCurrent()) this.#events.isNothing('silent');
    } finally {
      if (isCurrent()) this.#cancel = undefined;
      source.dispose();
    }
  }
}
