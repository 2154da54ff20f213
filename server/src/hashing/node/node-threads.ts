/** Threads as Node has them. */
import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HashThread, ThreadEvents, Threads } from '../workers/threads.ts';
import type { WorkerAnswer } from '../workers/worker-messages.ts';

/** Starts a thread that runs hash-worker.ts. */
export type StartWorker = () => Worker;

/** The worker is in the server's first bundle, in the folder of the others; the caller passes its own `__dirname`. */
export function bundledWorker(folder: string): StartWorker {
  // the editor's own flags (a debugger's port among them) must not reach the worker
  return () => new Worker(join(folder, 'server.cjs'), { execArgv: [], argv: [], env: {} });
}

export function nodeThreads(startWorker: StartWorker): Threads {
  return {
    cores: availableParallelism(),
    start: (events) => nodeThread(startWorker(), events),
    later(delay, work) {
      const timer = setTimeout(work, delay);
      timer.unref();
      return () => {
        clearTimeout(timer);
      };
    },
    share(signal) {
      // Node would call it a leak.
      setMaxListeners(0, signal);
    },
  };
}

function nodeThread(worker: Worker, { answered, failed }: ThreadEvents): HashThread {
  worker.on('message', (answer: WorkerAnswer) => {
    answered(answer);
  });
  worker.on('error', () => {
    failed('The bcrypt worker failed.');
  });
  worker.on('messageerror', () => {
    failed('The bcrypt worker gave an answer that can not be read.');
  });
  worker.on('exit', () => {
    failed('The bcrypt worker ended.');
  });
  worker.unref();
  return {
    send: (request) => {
      worker.postMessage(request);
    },
    setBusy: (isBusy) => {
      if (isBusy) worker.ref();
      else worker.unref();
    },
    end: () => {
      // It ends by itself when it can't be ended.
      worker.terminate().catch(() => undefined);
    },
  };
}
