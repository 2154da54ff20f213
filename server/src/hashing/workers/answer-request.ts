import { createHash, findMatch } from '../compute/bcrypt-core.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** What a thread does with a request. Takes it for as long as the cost demands. */
export function answerRequest(request: WorkerRequest, send: (answer: WorkerAnswer) => void): void {
  compute(request).then(send, (error: unknown) => {
    // only the messages of bcrypt-core are known to hold no secret
    send({ type: 'error', message: error instanceof RangeError ? error.message : 'bcrypt failed.' });
  });
}

async function compute(request: WorkerRequest): Promise<WorkerAnswer> {
  return request.type === 'hash'
    ? { type: 'hash', hash: await createHash(request.password, request.cost) }
    : { type: 'verify', index: await findMatch(request.hash, request.candidates) };
}
