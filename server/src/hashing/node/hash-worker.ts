/** What the worker thread does; it is in the bundle `server.cjs`, beside the one that starts it. */
import { parentPort } from 'node:worker_threads';
import { createHash, findMatch } from '../bcrypt-core.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

function answer(request: WorkerRequest): WorkerAnswer {
  try {
    return request.type === 'hash'
      ? { type: 'hash', hash: createHash(request.password, request.cost) }
      : { type: 'verify', index: findMatch(request.hash, request.candidates) };
  } catch (error) {
    // only the messages of bcrypt-core are known to hold no secret
    return { type: 'error', message: error instanceof RangeError ? error.message : 'bcrypt failed.' };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request));
});
