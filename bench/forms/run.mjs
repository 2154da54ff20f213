// @ts-check
// How long it takes to open the same users in each form in which people write them, and to type there. Prints a section
// and writes it to docs/benchmarks.md.
//
//   npm run bench:forms -- [--users 10000] [--rounds 5] [--dist folder] [--no-write]
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { putSection } from '../document.mjs';
import { inBench, ownServer } from '../servers.mjs';
import { formsSection } from './section.mjs';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    dist: { type: 'string', default: '../dist' },
    'no-write': { type: 'boolean', default: false },
  },
});
const bundle = resolve(inBench(values.dist), 'server.cjs');
if (!existsSync(bundle)) throw new Error('There is no dist/server.cjs: run `npm run build` first.');
const amount = { users: Number(values.users), rounds: Number(values.rounds) };
putSection(await formsSection(ownServer(bundle), amount), !values['no-write']);
