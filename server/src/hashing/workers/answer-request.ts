import { createHash, findMatch } from '../bcrypt-core.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** What a thread does with a request. Blocks for as long as the cost demands. */
export function answerRequest(request: WorkerRequest): WorkerAnswer {
  try {
    return request.type === 'hash'
      ? { type: 'hash', hash: createHash(request.password, request.cost) }
      : { type: 'verify', index: findMatch(request.hash, request.candidates) };
  } catch (error) {
    // only the messages of bcrypt-core are known to hold no secret
    return { type: 'error', message: error instanceof RangeError ? error.message : 'bcrypt failed.' };
  }
}
