/** Threads as a browser has them. */
import type { HashThread, ThreadEvents, Threads } from '../workers/threads.ts';
import type { WorkerAnswer, WorkerRequest } from '../workers/worker-messages.ts';

/** A `Worker`, as far as it is used. */
interface WebWorker {
  postMessage(message: WorkerRequest): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: WorkerAnswer }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
}

/** `startWorker`: starts one that runs the bundle of `browser/hash-worker.ts`. */
export function webThreads(startWorker: () => WebWorker, cores: number): Threads {
  return {
    cores,
    start: (events) => webThread(startWorker(), events),
    later(delay, work) {
      const timer = setTimeout(work, delay);
      return () => {
        clearTimeout(timer);
      };
    },
    share: () => undefined,
  };
}

function webThread(worker: WebWorker, { answered, failed }: ThreadEvents): HashThread {
  worker.addEventListener('message', ({ data }) => {
    answered(data);
  });
  worker.addEventListener('error', () => {
    failed('The bcrypt worker failed.');
  });
  worker.addEventListener('messageerror', () => {
    failed('The bcrypt worker gave an answer that can not be read.');
  });
  return {
    send: (request) => {
      worker.postMessage(request);
    },
    setBusy: () => undefined,
    end: () => {
      worker.terminate();
    },
  };
}
