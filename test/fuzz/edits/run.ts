import { parseArgs } from 'node:util';
import { describeDisagreement, fuzzEdits, type EditCounts } from './fuzz-edits.ts';

/** Makes as many random edits as asked for. Exit status 1: after one of them a file was not as if read anew. */
function main(): number {
  const { positionals } = parseArgs({ allowPositionals: true });
  const edits = Number(positionals[0] ?? 20_000);
  const seed = Number(positionals[1] ?? Date.now() % 2 ** 31);
  console.log(`${String(edits)} edits, seed ${String(seed)}`);
  let counts: EditCounts = { files: 0, edits: 0, inBraces: 0, longest: 0 };
  const progress = (now: EditCounts): void => {
    counts = now;
    if (now.files % 400 === 0) console.log(`${String(now.edits)} edits of ${String(now.files)} files`);
  };
  const found = fuzzEdits({ edits, seed, progress });
  if (found) {
    console.log(`After ${String(counts.edits)} edits: ${describeDisagreement(found)}`);
    return 1;
  }
  console.log(
    `${String(counts.edits)} edits of ${String(counts.files)} files, each as if read anew; ` +
      `${String(counts.inBraces)} were taken in by lists in brackets; ` +
      `the longest took ${counts.longest.toFixed(1)} ms of CPU.`,
  );
  return 0;
}

process.exitCode = main();
