/** Threads that compute bcrypt, as a platform has them. */
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** What a thread says of itself. */
export interface ThreadEvents {
  readonly answered: (answer: WorkerAnswer) => void;
  /** It can't go on. `why`: a sentence that names no secret. */
  readonly failed: (why: string) => void;
}

/** One thread that runs `answerRequest` on whatever it gets. */
export interface HashThread {
  readonly send: (request: WorkerRequest) => void;
  /** One that is busy keeps the process alive, an idle one must not, where there is such a thing as a process. */
  readonly setBusy: (isBusy: boolean) => void;
  /** Nothing else stops a running computation. */
  readonly end: () => void;
}

export interface Threads {
  /** So many can compute at the same time. */
  readonly cores: number;
  readonly start: (events: ThreadEvents) => HashThread;
  /** Calls back after so many ms, unless what it returns is called before. Keeps no process alive. */
  readonly later: (delay: number, work: () => void) => () => void;
  /** Many are going to listen to this signal. */
  readonly share: (signal: AbortSignal) => void;
}
