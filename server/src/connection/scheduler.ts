/** Time, as the platform has it: Node and a web worker wait in different ways. */
export interface Scheduler {
  /** Lets all that waits go first: what was typed, other requests. */
  readonly pause: () => Promise<void>;
  /** Milliseconds from some fixed point. */
  readonly now: () => number;
  /** Calls back after so many ms, unless the function that it returns is called before. */
  readonly later: (delay: number, work: () => void) => () => void;
}

/** How long work goes on before others get their turn, in ms: no frame of an editor is lost over it. */
const turn = 15;

/** Tells, from now on, when it is time to pause. */
export function startTurn(scheduler: Scheduler): () => boolean {
  const end = scheduler.now() + turn;
  return () => scheduler.now() >= end;
}
