import assert from 'node:assert/strict';
import { oracleCases, type OracleCase } from '../support/oracle-cases.ts';

/** The cases by kind, for one test each. */
export function casesByKind(): ReadonlyMap<string, readonly OracleCase[]> {
  const kinds = new Map<string, OracleCase[]>();
  for (const each of oracleCases()) {
    const known = kinds.get(each.kind);
    if (known) known.push(each);
    else kinds.set(each.kind, [each]);
  }
  return kinds;
}

/** Fails with every case of which `check` has something to say. */
export async function assertAgreement(
  cases: readonly OracleCase[],
  check: (each: OracleCase) => readonly string[] | Promise<readonly string[]>,
): Promise<void> {
  const failures: string[] = [];
  for (const each of cases) {
    for (const problem of await check(each)) failures.push(`${each.id} (${each.title}): ${problem}`);
  }
  assert.equal(failures.length, 0, `\n${failures.join('\n')}`);
}

/** Empty when the two are the same, else what differs. */
export function differ(what: string, wanted: unknown, got: unknown): string[] {
  const [theirs, ours] = [JSON.stringify(wanted), JSON.stringify(got)];
  return theirs === ours ? [] : [`${what}: the server has ${theirs}, we say ${ours}`];
}
