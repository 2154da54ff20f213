// @ts-check
// How all of it grows: long files, many files, whole processes, activation in VS Code, the audit of passwords. Prints a
// section and writes it to docs/benchmarks.md.
//
//   npm run bench:scale -- [--users 1000,10000,100000] [--files 1,2000] [--rounds 5] [--windows 5] [--dist folder]
//                          [--no-rival] [--no-write]
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { putSection } from '../document.mjs';
import { competitor, inBench, nullServer, ownServer } from '../servers.mjs';
import { scaleSection } from './section.mjs';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '1000,10000,100000' },
    files: { type: 'string', default: '1,2000' },
    rounds: { type: 'string', default: '5' },
    windows: { type: 'string', default: '5' },
    dist: { type: 'string', default: '../dist' },
    'no-rival': { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
  },
});
const dist = inBench(values.dist);
const bundle = resolve(dist, 'server.cjs');
if (!existsSync(bundle)) throw new Error('There is no dist/server.cjs: run `npm run build` first.');
const numbers = (/** @type {string} */ text) => text.split(',').map(Number);
const rivals = values['no-rival'] ? [] : [competitor().server];
const section = await scaleSection({
  servers: [ownServer(bundle), nullServer(100), ...rivals],
  cli: resolve(dist, 'cli.cjs'),
  sizes: numbers(values.users),
  folders: numbers(values.files),
  rounds: Number(values.rounds),
  windows: Number(values.windows),
});
putSection(section, !values['no-write']);
