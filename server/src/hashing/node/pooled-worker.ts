import type { Worker } from 'node:worker_threads';
import { HashCancelled } from '../host.ts';
import type { StartWorker } from './start-worker.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

interface Settle {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One worker thread, with one request at a time. Once `ended` it can't be used again. */
export class PooledWorker {
  readonly #worker: Worker;
  readonly #onEnd: () => void;
  #settle: Settle | null = null;
  #ended = false;

  constructor(start: StartWorker, onEnd: () => void) {
    this.#onEnd = onEnd;
    this.#worker = start();
    this.#worker.on('message', (answer: WorkerAnswer) => {
      this.#take()?.resolve(answer);
    });
    this.#worker.on('error', () => {
      this.#end(new Error('The bcrypt worker failed.'));
    });
    this.#worker.on('messageerror', () => {
      this.#end(new Error('The bcrypt worker gave an answer that can not be read.'));
    });
    this.#worker.on('exit', () => {
      this.#end(new Error('The bcrypt worker ended.'));
    });
    this.#worker.unref();
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
    // an idle worker must not keep the process alive, a busy one must
    this.#worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        this.#settle = { resolve, reject };
        this.#worker.postMessage(request);
      });
    } finally {
      this.#worker.unref();
      signal?.removeEventListener('abort', cancel);
    }
  }

  end(): void {
    this.#end(new HashCancelled());
  }

  #end(reason: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    // It ends by itself when it can't be ended.
    this.#worker.terminate().catch(() => undefined);
    this.#onEnd();
    this.#take()?.reject(reason);
  }

  #take(): Settle | null {
    const settle = this.#settle;
    this.#settle = null;
    return settle;
  }
}
