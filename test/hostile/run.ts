import { parseArgs } from 'node:util';
import { buildPlain } from '../support/steps/counted-bundle.ts';
import { GrowthMeter, type Measured } from './growth-meter.ts';
import { growingOperations } from './judge.ts';
import { hostileKinds, numberFor } from './kinds/index.ts';
import type { OperationName } from './operation.ts';
import { isSlow, tableHead, tableRow } from './table.ts';
import type { Timed } from './timed-process.ts';
import { timeOperations } from './timings.ts';

const help = `Tries every kind of hostile file, and prints as a table what is too slow: work that grows with more than the length of
the file, and whatever holds up all others for long.

  npm run hostile -- [--kind words] [--length 100000] [--patience 20000] [--all] [--no-steps] [--no-times]

--kind      only kinds with these words in their names
--length    of the files that are timed, in characters
--patience  how long an operation may take, in ms
--all       every operation, not only the slow ones
`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    kind: { type: 'string', default: '' },
    length: { type: 'string', default: '100000' },
    patience: { type: 'string', default: '20000' },
    all: { type: 'boolean', default: false },
    'no-steps': { type: 'boolean', default: false },
    'no-times': { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const kinds = hostileKinds.filter(({ name }) => name.includes(values.kind));
  const meter = values['no-steps'] ? null : await GrowthMeter.load();
  const timer = new URL('timed-process.ts', import.meta.url);
  const program = values['no-times'] ? null : await buildPlain(timer, 'hostile/timed');
  console.log(tableHead);
  for (const kind of kinds) {
    const counted = meter ? await growingOperations(meter, kind) : new Map<OperationName, Measured>();
    const number = numberFor(kind, Number(values.length));
    const timed = program
      ? await timeOperations(program, kind.name, number, Number(values.patience))
      : new Map<OperationName, Timed>();
    for (const name of new Set([...counted.keys(), ...timed.keys()])) {
      const row = { kind: kind.name, name, number, counted: counted.get(name), timed: timed.get(name) };
      if (values.all || isSlow(row)) console.log(tableRow(row));
    }
  }
}

if (values.help) console.log(help);
else await main();
