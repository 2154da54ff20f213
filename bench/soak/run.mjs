// @ts-check
// Random edits of several hostile and healthy files, with every request, restarts and reopening. Prints a row each
// minute, and compares the server with a fresh one at the end of each. Exit status 1: they differed, an answer did not
// come, or a turn of the loop took over 50 ms of CPU.
//
//   npm run soak -- [minutes] [--seed 1] [--length 8000] [--kinds words,words] [--seconds 60] [--restart 30]
//     [--files 5] [--asked 0.4] [--dist folder]
//
// --seconds: of a round, instead of a minute. --restart: rounds after which the server is started anew. --files: that
// are open. --asked: how many steps of one are requests, and no edits; the less, the faster it types. What differs,
// and what held the loop up, is written to out/soak/, with what led there.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { short } from '../figures.mjs';
import { inBench, ownServer } from '../servers.mjs';
import { Soak } from './session.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    length: { type: 'string', default: '8000' },
    kinds: { type: 'string', default: '' },
    seconds: { type: 'string', default: '60' },
    restart: { type: 'string', default: '30' },
    files: { type: 'string', default: '5' },
    asked: { type: 'string', default: '0.4' },
    dist: { type: 'string', default: '../dist' },
  },
});
const minutes = Number(positionals[0] ?? 10);
const bundle = resolve(inBench(values.dist), 'server.cjs');
if (!existsSync(bundle)) throw new Error('There is no dist/server.cjs: run `npm run build` first.');
const server = ownServer(bundle, { settings: { maxProblems: 200, hash: { cost: 4 } } });
const monitored = ['--expose-gc', '--import', inBench('soak/monitor.mjs')];
const [program = '', ...parameters] = server.command;
const soak = new Soak({
  server: { ...server, command: [program, ...monitored, ...parameters] },
  seed: Number(values.seed),
  length: Number(values.length),
  restart: Number(values.restart),
  files: Number(values.files),
  asked: Number(values.asked),
  kinds: values.kinds === '' ? [] : values.kinds.split(','),
});
const folder = inBench('../out/soak/');
mkdirSync(folder, { recursive: true });
const columns = [
  'minute',
  'edits',
  'requests',
  'RSS, MiB',
  'heap, MiB',
  'handles',
  'latency, ms',
  '95 %',
  'max',
  'held up, ms',
  'differences',
  'hangs',
];
console.log(`seed ${values.seed}\n`);
console.log(`| ${columns.join(' | ')} |\n|${' --: |'.repeat(columns.length)}`);
let wrong = 0;
try {
  await soak.start();
  for (let minute = 1; minute <= minutes; minute++) {
    const end = performance.now() + Number(values.seconds) * 1000;
    const {
      edits,
      requests,
      latency,
      process: used,
      differences,
      holdUps,
      hangs,
    } = await soak.round(() => performance.now() > end);
    const figures = [used.resident, used.heap].map(short);
    const times = [latency.median, latency.p95, latency.max, used.held].map(short);
    const row = [minute, edits, requests, ...figures, used.handles, ...times, differences.length, hangs.length];
    console.log(`| ${row.join(' | ')} |`);
    wrong += differences.length + holdUps.length + hangs.length;
    for (const [index, difference] of differences.entries()) {
      console.error(`minute ${minute}: ${difference.what} of ${difference.uri} differs`);
      const file = resolve(folder, `${values.seed}-${minute}-${index}.json`);
      writeFileSync(file, `${JSON.stringify(difference, null, 2)}\n`);
    }
    for (const [index, holdUp] of holdUps.entries()) {
      console.error(`minute ${minute}: held up for ${holdUp.ms.join(', ')} ms by ${holdUp.done.at(-1)?.what}`);
      const file = resolve(folder, `${values.seed}-${minute}-held-${index}.json`);
      writeFileSync(file, `${JSON.stringify(holdUp, null, 2)}\n`);
    }
    for (const hang of hangs) console.error(`minute ${minute}: ${hang}`);
  }
} finally {
  await soak.stop();
}
process.exitCode = wrong > 0 ? 1 : 0;
