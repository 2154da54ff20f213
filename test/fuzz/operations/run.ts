import { parseArgs } from 'node:util';
import { findPython } from '../../support/python.ts';
import { differences } from '../compare.ts';
import { Reference } from '../reference.ts';
import { seedTexts } from '../seeds.ts';
import { cases } from './cases.ts';
import { describeFault, fuzzOperation } from './fuzz-operation.ts';

/** Does each operation to as many files as asked for, and asks the server's own libraries where they are installed. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const runs = Number(values.runs ?? 5000);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const python = findPython();
  const reference = python.path === null ? null : new Reference(python.path);
  const beside = python.path === null ? `no comparison: ${python.reason}` : `beside ${python.versions}`;
  console.log(`${String(runs)} files each, seed ${String(seed)}, ${beside}`);
  const check = async (text: string): Promise<readonly string[]> =>
    reference ? differences(text, await reference.ask(text)) : [];
  let status = 0;
  try {
    for (const operation of cases.filter(({ name }) => values.only === undefined || name === values.only)) {
      const found = await fuzzOperation(operation, { runs, seed, seeds: seedTexts(), check });
      if ('why' in found) {
        console.log(describeFault(operation.name, found));
        status = 1;
        continue;
      }
      const { possible, done, refused } = found;
      console.log(`${operation.name}: ${String(done)} of ${String(possible)} that were possible`);
      for (const [why, count] of Object.entries(refused)) console.log(`  ${String(count)} refused: ${why}`);
    }
  } finally {
    reference?.close();
  }
  return status;
}

process.exitCode = await main();
