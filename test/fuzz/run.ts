import { parseArgs } from 'node:util';
import { findPython } from '../support/python.ts';
import { describeCounterexample, fuzz, type FuzzCounts } from './fuzz.ts';
import { Reference } from './reference.ts';
import { seedTexts } from './seeds.ts';

/** Compares our reading with the server's own on as many files as asked for. Exit status 1: there is a difference. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const runs = Number(values.runs ?? 20_000);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const python = findPython();
  if (python.path === null) {
    console.error(python.reason);
    return 2;
  }
  console.log(`${python.path} with ${python.versions}; ${String(runs)} files, seed ${String(seed)}`);
  const started = Date.now();
  let counts: FuzzCounts = { files: 0, loading: 0 };
  const progress = (now: FuzzCounts): void => {
    counts = now;
    if (now.files % 1000 === 0) console.log(`${String(now.files)} files, ${String(now.loading)} of them load`);
  };
  const reference = new Reference(python.path);
  try {
    const found = await fuzz({ reference, seeds: seedTexts(), runs, seed, progress });
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    if (!found) {
      console.log(`No difference in ${String(counts.files)} files (${String(counts.loading)} load), ${seconds} s.`);
      return 0;
    }
    console.log(`A difference (seed ${String(seed)}, ${seconds} s):\n${describeCounterexample(found)}`);
    return 1;
  } finally {
    reference.close();
  }
}

process.exitCode = await main();
