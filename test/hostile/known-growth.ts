import { readFileSync, writeFileSync } from 'node:fs';
import type { Measured } from './growth-meter.ts';
import { operationNames, type OperationName } from './operation.ts';

/** Operations that still grow too fast with a kind of file, with the exponent that was measured. */
export type KnownGrowth = Readonly<Record<string, Readonly<Partial<Record<OperationName, number>>>>>;

const file = new URL('known-growth.json', import.meta.url);

export function readKnownGrowth(): KnownGrowth {
  return JSON.parse(readFileSync(file, 'utf8')) as KnownGrowth;
}

/** Leaves out the kinds with which nothing grows. */
export function writeKnownGrowth(known: KnownGrowth): void {
  const growing = Object.entries(known).filter(([, operations]) => Object.keys(operations).length > 0);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(growing), null, 2)}\n`);
}

export function knownOperations(known: KnownGrowth, kind: string): ReadonlySet<OperationName> {
  const ofKind = known[kind] ?? {};
  return new Set(operationNames.filter((name) => ofKind[name] !== undefined));
}

/** That of the place with most steps. */
export function exponentOf({ growing: [most] }: Measured): number {
  return Number((most?.exponent ?? 0).toFixed(2));
}
