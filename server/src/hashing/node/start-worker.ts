import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Starts a thread that runs hash-worker.ts. */
export type StartWorker = () => Worker;

/** The worker is in the server's first bundle, in the folder of the others; the caller passes its own `__dirname`. */
export function bundledWorker(folder: string): StartWorker {
  // the editor's own flags (a debugger's port among them) must not reach the worker
  return () => new Worker(join(folder, 'server.cjs'), { execArgv: [], argv: [], env: {} });
}
