import { startTurn, type Scheduler } from './scheduler.ts';

/**
 * Runs work that yields now and then, in short turns. Null when `isStale` says that nobody wants the result any more.
 */
export async function runInTurns<T>(
  work: Generator<undefined, T>,
  scheduler: Scheduler,
  isStale: () => boolean,
): Promise<T | null> {
  let isOver = startTurn(scheduler);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (!isOver()) continue;
    await scheduler.pause();
    if (isStale()) return null;
    isOver = startTurn(scheduler);
  }
}
