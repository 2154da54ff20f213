import type { Scheduler } from '../../server/src/connection/scheduler.ts';
import { loadCounted, type CountedModule } from '../support/steps/counted-bundle.ts';
import { growing, type Growth, type Sample } from '../support/steps/growth.ts';
import type { HostileKind } from './kinds/index.ts';
import { operationNames, type OperationName } from './operation.ts';

type Operations = typeof import('./operations.ts');

/** Work that grows with more than this exponent is refused. */
export const limit = 1.3;

/** Time stands still, so that no turn is ever over and the steps are the same each time. */
const stopped: Scheduler = { now: () => 0, pause: () => Promise.resolve(), later: () => () => undefined };

/** What comes of an operation for two sizes of one kind. */
export interface Measured {
  /** In all, for the larger file. */
  readonly steps: number;
  /** The places that grow too fast, those with most steps first; none: all is well. */
  readonly growing: readonly Growth[];
}

interface Counted {
  readonly counts: Float64Array;
  readonly output: number | null;
}

/** Counts the steps of operations on files that grow. */
export class GrowthMeter {
  readonly #module: CountedModule<Operations>;

  constructor(module: CountedModule<Operations>) {
    this.#module = module;
  }

  static async load(): Promise<GrowthMeter> {
    return new GrowthMeter(await loadCounted<Operations>(new URL('operations.ts', import.meta.url), 'hostile/counted'));
  }

  /** Does the wanted operations with a file of each of the two sizes. */
  async measure(
    { text, borrowed }: HostileKind,
    [few, many]: readonly [number, number],
    wanted: readonly OperationName[] = operationNames,
  ): Promise<ReadonlyMap<OperationName, Measured>> {
    const small = await this.#count(text(few), wanted);
    const large = await this.#count(text(many), wanted);
    const meant = (n: number): number => text(n).length + borrowed(n);
    const measured = new Map<OperationName, Measured>();
    for (const [name, { counts, output }] of large) {
      const before = small.get(name);
      if (!before) continue;
      // Where more comes out, or more is meant, than the file has grown, the work may grow as much.
      const more = output !== null && before.output ? output / before.output : 0;
      const size = few * Math.max(many / few, more, meant(many) / meant(few));
      const samples: readonly [Sample, Sample] = [
        { size: few, counts: before.counts },
        { size, counts },
      ];
      measured.set(name, {
        steps: counts.reduce((sum, count) => sum + count, 0),
        growing: growing(this.#module.places, ...samples, limit).filter(({ place }) => !isBounded(place.file)),
      });
    }
    return measured;
  }

  async #count(text: string, wanted: readonly OperationName[]): Promise<ReadonlyMap<OperationName, Counted>> {
    const { exports, counts, places } = this.#module;
    const found = new Map<OperationName, Counted>();
    for (const { name, run } of exports.operationsOn(text, stopped)) {
      // What comes behind opening needs an open file.
      if (!wanted.includes(name) && name !== 'open') continue;
      counts.fill(0);
      const output = await run();
      if (wanted.includes(name)) found.set(name, { counts: counts.slice(0, places.length), output });
    }
    return found;
  }
}

/**
 * Blocks of at most 256 items are looked through from their beginning, for a slip at most 60 lines of 2,000 letters:
 * that may be the square of a number while there are fewer.
 */
function isBounded(file: string): boolean {
  return file === 'server/src/text/line-list.ts' || file.startsWith('server/src/slips/');
}
