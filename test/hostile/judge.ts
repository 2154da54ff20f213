import type { GrowthMeter, Measured } from './growth-meter.ts';
import type { HostileKind } from './kinds/index.ts';
import type { OperationName } from './operation.ts';

/** How often what is special about a kind stands in the two files that are tried first. */
const firstSizes = [8, 32] as const;

/**
 * In the two that decide: small files are within what is looked at in one go anyway, as the 50 findings of a light bulb
 * and the 1,024 characters after which nothing can be a key any more, and so seem to grow faster where that ends.
 */
const decidingSizes = [128, 256] as const;

/** The operations that grow too fast with a kind. Where small files seem to say so, larger ones decide. */
export async function growingOperations(
  meter: GrowthMeter,
  kind: HostileKind,
): Promise<ReadonlyMap<OperationName, Measured>> {
  const found = new Map<OperationName, Measured>();
  for (const [name, { growing }] of await meter.measure(kind, firstSizes)) {
    const decided = growing.length > 0 ? (await meter.measure(kind, decidingSizes, [name])).get(name) : undefined;
    if (decided && decided.growing.length > 0) found.set(name, decided);
  }
  return found;
}
