/** What the worker thread does; it is in the bundle `server.cjs`, beside the one that starts it. */
import { parentPort } from 'node:worker_threads';
import { answerRequest } from '../workers/answer-request.ts';
import type { WorkerRequest } from '../workers/worker-messages.ts';

parentPort?.on('message', (request: WorkerRequest) => {
  answerRequest(request, (answer) => parentPort?.postMessage(answer));
});
