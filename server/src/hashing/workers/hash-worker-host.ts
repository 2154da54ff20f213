import type { ThreadedBcryptHost } from '../host.ts';
import { HashCancelled } from '../host.ts';
import { PooledWorker } from './pooled-worker.ts';
import type { Threads } from './threads.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

export interface WorkerHostOptions {
  readonly threads: Threads;
  /** Workers that verify at the same time: as many as there are cores unless told. */
  readonly concurrency?: number;
  /** How long an idle worker waits for more, in ms. */
  readonly idleTime?: number;
}

interface Waiting {
  readonly go: () => void;
  readonly cancel: () => void;
}

/**
 * `ThreadedBcryptHost` on worker threads. They start with the first request and end when idle; none keeps the process
 * alive.
 */
export class WorkerBcryptHost implements ThreadedBcryptHost {
  readonly #threads: Threads;
  readonly #concurrency: number;
  readonly #idleTime: number;
  readonly #workers = new Set<PooledWorker>();
  /** Those that wait for work, and what keeps them from ending. */
  readonly #idle = new Map<PooledWorker, () => void>();
  readonly #queue = new Set<Waiting>();
  #verifying = 0;

  constructor({ threads, concurrency, idleTime }: WorkerHostOptions) {
    this.#threads = threads;
    this.#concurrency = concurrency ?? threads.cores;
    this.#idleTime = idleTime ?? 5000;
  }

  /** Somebody waits for this one: it never queues behind verifications. */
  async hash(password: string, cost: number, signal?: AbortSignal): Promise<string> {
    const answer = await this.#run({ type: 'hash', password, cost }, signal);
    if (answer.type !== 'hash') throw new Error('The bcrypt worker gave a wrong answer.');
    return answer.hash;
  }

  async verify(hash: string, candidates: readonly string[], signal?: AbortSignal): Promise<number> {
    // all hashes of a file share one signal
    if (signal) this.#threads.share(signal);
    await this.#turn(signal);
    try {
      const answer = await this.#run({ type: 'verify', hash, candidates }, signal);
      if (answer.type !== 'verify') throw new Error('The bcrypt worker gave a wrong answer.');
      return answer.index;
    } finally {
      this.#verifying -= 1;
      this.#next();
    }
  }

  /** Ends all workers; what still runs or waits rejects with `HashCancelled`. The host can be used again. */
  dispose(): void {
    for (const { cancel } of [...this.#queue]) cancel();
    for (const worker of [...this.#workers]) worker.end();
  }

  get cores(): number {
    return this.#threads.cores;
  }

  /** Threads that are alive. */
  get workerCount(): number {
    return this.#workers.size;
  }

  async #turn(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw new HashCancelled();
    if (this.#verifying < this.#concurrency) {
      this.#verifying += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        go: () => {
          signal?.removeEventListener('abort', waiting.cancel);
          this.#verifying += 1;
          resolve();
        },
        cancel: () => {
          signal?.removeEventListener('abort', waiting.cancel);
          this.#queue.delete(waiting);
          reject(new HashCancelled());
        },
      };
      this.#queue.add(waiting);
      signal?.addEventListener('abort', waiting.cancel, { once: true });
    });
  }

  #next(): void {
    const [waiting] = this.#queue;
    if (!waiting || this.#verifying >= this.#concurrency) return;
    this.#queue.delete(waiting);
    waiting.go();
  }

  async #run(request: WorkerRequest, signal?: AbortSignal): Promise<WorkerAnswer> {
    if (signal?.aborted) throw new HashCancelled();
    const worker = this.#takeWorker();
    try {
      const answer = await worker.ask(request, signal);
      if (answer.type === 'error') throw new RangeError(answer.message);
      return answer;
    } finally {
      if (!worker.ended) this.#rest(worker);
    }
  }

  #takeWorker(): PooledWorker {
    const [entry] = this.#idle;
    if (entry) {
      const [idle, keep] = entry;
      keep();
      this.#idle.delete(idle);
      return idle;
    }
    const worker = new PooledWorker(this.#threads, () => {
      this.#workers.delete(worker);
      this.#idle.get(worker)?.();
      this.#idle.delete(worker);
    });
    this.#workers.add(worker);
    return worker;
  }

  #rest(worker: PooledWorker): void {
    const keep = this.#threads.later(this.#idleTime, () => {
      worker.end();
    });
    this.#idle.set(worker, keep);
  }
}
