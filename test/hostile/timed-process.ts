import { threadTime } from '../../bench/thread-time.mjs';
import { nodeScheduler } from '../../server/src/node/node-scheduler.ts';
import type { Scheduler } from '../../server/src/connection/scheduler.ts';
import { hostileKinds } from './kinds/index.ts';
import type { OperationName } from './operation.ts';
import { operationsOn } from './operations.ts';

/** What an operation took, in ms of CPU of the main thread. */
export interface Timed {
  readonly name: OperationName;
  readonly cpu: number;
  /** The longest time for which nothing else got its turn. */
  readonly stretch: number;
  /** What went wrong instead. */
  readonly failure: string | null;
}

/** Notes the longest time between two pauses. */
class Stretches {
  longest = 0;
  #since = threadTime();

  readonly scheduler: Scheduler = {
    ...nodeScheduler,
    pause: async () => {
      this.end();
      await nodeScheduler.pause();
      this.#since = threadTime();
    },
  };

  begin(): void {
    this.longest = 0;
    this.#since = threadTime();
  }

  end(): void {
    this.longest = Math.max(this.longest, threadTime() - this.#since);
  }
}

/**
 * A process of its own for one file, told by its arguments: the kind, how often what is special stands in it, and the
 * operations to leave out.
 */
async function main([, , kindName = '', number = '', ...left]: readonly string[]): Promise<void> {
  const kind = hostileKinds.find(({ name }) => name === kindName);
  if (!kind) throw new Error(`there is no kind called ${kindName}`);
  const stretches = new Stretches();
  for (const { name, run } of operationsOn(kind.text(Number(number)), stretches.scheduler)) {
    if (left.includes(name)) continue;
    const since = threadTime();
    stretches.begin();
    let failure: string | null = null;
    try {
      await run();
    } catch (error) {
      failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
    stretches.end();
    const timed: Timed = { name, cpu: threadTime() - since, stretch: stretches.longest, failure };
    process.send?.(timed);
  }
}

main(process.argv).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
