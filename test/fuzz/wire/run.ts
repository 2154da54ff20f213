import { parseArgs } from 'node:util';
import { buildServer } from '../../support/build-server.ts';
import { describeResult, fuzzWire } from './fuzz-wire.ts';

/** Sends as many messages as asked for. Exit status 1: a server died, fell silent, or told what came in. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { messages: { type: 'string' }, seed: { type: 'string' } } });
  const messages = Number(values.messages ?? 20_000);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  console.log(`${String(messages)} messages, seed ${String(seed)}`);
  let told = 0;
  const result = await fuzzWire({
    bundle: await buildServer('fuzz-wire'),
    messages,
    seed,
    progress: (now) => {
      for (const fault of now.faults.slice(told)) console.log(fault);
      told = now.faults.length;
      if (now.sessions % 10 === 0) console.log(describeResult(now));
    },
  });
  console.log(describeResult(result));
  console.log(result.faults.length === 0 ? 'All answered, nothing told.' : `Faults: ${String(result.faults.length)}.`);
  return result.faults.length === 0 ? 0 : 1;
}

process.exitCode = await main();
