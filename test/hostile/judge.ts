import type { GrowthMeter, Measured } from './growth-meter.ts';
import type { HostileKind } from './kinds/index.ts';
import type { OperationName } from './operation.ts';

/** How often what is special about a kind stands in the two files that are tried first. */
export const firstSizes = [8, 32] as const;

/** In the two that decide: a light bulb looks at 50 findings at most, which in small files are all of them. */
export const decidingSizes = [64, 128] as const;

/**
 * The operations that grow too fast with a kind: those of `known`, or what larger files say where small ones disagree.
 */
export async function growingOperations(
  meter: GrowthMeter,
  kind: HostileKind,
  known: ReadonlySet<OperationName>,
): Promise<ReadonlyMap<OperationName, Measured>> {
  const found = new Map<OperationName, Measured>();
  for (const [name, first] of await meter.measure(kind, firstSizes)) {
    const seems = first.growing.length > 0;
    const decided = seems === known.has(name) ? first : (await meter.measure(kind, decidingSizes, [name])).get(name);
    if (decided && decided.growing.length > 0) found.set(name, decided);
  }
  return found;
}
