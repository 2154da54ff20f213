/** What a nested web worker does; a bundle of its own, which the extension and the language server start. */
import { answerRequest } from '../hashing/workers/answer-request.ts';
import type { WorkerRequest } from '../hashing/workers/worker-messages.ts';

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  answerRequest(data, (answer) => {
    self.postMessage(answer);
  });
});
