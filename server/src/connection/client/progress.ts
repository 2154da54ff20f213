import type {
  CancellationToken,
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';
import { NotificationType, WorkDoneProgressCreateRequest } from '../../protocol-library.ts';
import type { Guard } from '../guard.ts';
import type { Client } from './client.ts';

/** Work that a person sees going on and can end. */
export interface Progress {
  /** Aborts when the client cancels the work or the request for it. */
  readonly signal: AbortSignal;
  readonly report: (message: string, percentage: number) => void;
  readonly done: () => void;
}

/** The request for the work. */
export interface ProgressRequest {
  readonly token: CancellationToken;
  /** The client shows progress by this token, if it gave one. */
  readonly workDoneToken: ProgressToken | null | undefined;
}

interface ProgressParams {
  readonly token: ProgressToken;
  readonly value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;
}

const progressNotification = new NotificationType<ProgressParams>('$/progress');

/** All progress of a session. The work never waits for it: a client that can't or won't show it gets its work done. */
export class ProgressReports {
  readonly #client: Client;
  readonly #guard: Guard;
  /** What goes on, by the token that the client knows it by, also before it has agreed to show it. */
  readonly #running = new Map<ProgressToken, AbortController>();
  #created = 0;

  constructor(client: Client, guard: Guard) {
    this.#client = client;
    this.#guard = guard;
  }

  /**
   * Shows work with the token that came with the request, else with one of the server's once the client has agreed to
   * it, else not at all.
   */
  start(title: string, { token, workDoneToken }: ProgressRequest): Progress {
    const abort = new AbortController();
    const cancel = (): void => {
      abort.abort();
    };
    const subscription = token.onCancellationRequested(cancel);
    if (token.isCancellationRequested) cancel();
    const isAsked = workDoneToken !== undefined && workDoneToken !== null;
    const progress = isAsked ? workDoneToken : `users-yml-${String((this.#created += 1))}`;
    this.#running.set(progress, abort);
    let isShown = false;
    let isDone = false;
    const begin = (): void => {
      if (isDone) return;
      isShown = true;
      this.#send(progress, { kind: 'begin', title, cancellable: true });
    };
    if (isAsked) begin();
    else this.#create(progress, begin);
    return {
      signal: abort.signal,
      report: (message, percentage) => {
        if (!isShown) return;
        const value: WorkDoneProgressReport = { kind: 'report', message, percentage };
        this.#client.tell(progressNotification, { token: progress, value });
      },
      done: () => {
        isDone = true;
        subscription.dispose();
        this.#running.delete(progress);
        if (isShown) this.#send(progress, { kind: 'end' });
      },
    };
  }

  /** Somebody has had enough of it. */
  cancel(token: ProgressToken): void {
    this.#running.get(token)?.abort();
  }

  #create(token: ProgressToken, begin: () => void): void {
    if (this.#client.capabilities.window?.workDoneProgress !== true) return;
    this.#guard.background(WorkDoneProgressCreateRequest.method, async () => {
      const { state } = await this.#client.ask(WorkDoneProgressCreateRequest.type, { token });
      if (state === 'answered') begin();
    });
  }

  #send(token: ProgressToken, value: WorkDoneProgressBegin | WorkDoneProgressEnd): void {
    this.#guard.background(progressNotification.method, () =>
      this.#client.notify(progressNotification, { token, value }),
    );
  }
}
