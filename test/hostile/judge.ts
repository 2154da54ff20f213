import type { GrowthMeter, Measured } from './growth-meter.ts';
import type { HostileKind } from './kinds/index.ts';
import type { OperationName } from './operation.ts';

/** How often what is special about a kind stands in the two files that are tried first. */
const firstSizes = [8, 32] as const;

/**
 * In those that decide, two by two, as long as they say so: small files are within what is looked at in one go anyway,
 * as the 50 findings of a light bulb and the 1,024 characters after which nothing can be a key any more, and so seem to
 * grow faster where that ends.
 */
const decidingSizes = [
  [128, 256],
  [512, 1024],
] as const;

/** The operations that grow too fast with a kind. Where small files seem to say so, larger ones decide. */
export async function growingOperations(
  meter: GrowthMeter,
  kind: HostileKind,
): Promise<ReadonlyMap<OperationName, Measured>> {
  const found = new Map<OperationName, Measured>();
  for (const [name, { growing }] of await meter.measure(kind, firstSizes)) {
    let decided: Measured | undefined = { steps: 0, growing };
    for (const sizes of decidingSizes)
      if (decided && decided.growing.length > 0) decided = (await meter.measure(kind, sizes, [name])).get(name);
    if (decided && decided.growing.length > 0) found.set(name, decided);
  }
  return found;
}
