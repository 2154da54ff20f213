import { HashCancelled } from '../host.ts';
import type { HashThread, Threads } from './threads.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

interface Settle {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One worker thread, with one request at a time. Once `ended` it can't be used again. */
export class PooledWorker {
  readonly #thread: HashThread;
  readonly #onEnd: () => void;
  #settle: Settle | null = null;
  #ended = false;

  constructor({ start }: Pick<Threads, 'start'>, onEnd: () => void) {
    this.#onEnd = onEnd;
    this.#thread = start({
      answered: (answer) => {
        this.#take()?.resolve(answer);
      },
      failed: (why) => {
        this.#end(new Error(why));
      },
    });
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** The answer; aborting ends the thread, since nothing else stops a running computation. */
  async ask(request: WorkerRequest, signal?: AbortSignal): Promise<WorkerAnswer> {
    if (signal?.aborted) throw new HashCancelled();
    const cancel = (): void => {
      this.#end(new HashCancelled());
    };
    signal?.addEventListener('abort', cancel, { once: true });
    this.#thread.setBusy(true);
    try {
      return await new Promise((resolve, reject) => {
        this.#settle = { resolve, reject };
        this.#thread.send(request);
      });
    } finally {
      this.#thread.setBusy(false);
      signal?.removeEventListener('abort', cancel);
    }
  }

  end(): void {
    this.#end(new HashCancelled());
  }

  #end(reason: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#thread.end();
    this.#onEnd();
    this.#take()?.reject(reason);
  }

  #take(): Settle | null {
    const settle = this.#settle;
    this.#settle = null;
    return settle;
  }
}
