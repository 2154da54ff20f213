// @ts-check
// How long it takes to open the same users in each form in which people write them, and to type there. Prints a section
// and writes it to docs/benchmarks.md.
//
//   npm run bench:forms -- [--users 10000] [--rounds 5] [--dist folder] [--no-write]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withSection } from '../document.mjs';
import { median, short, spread } from '../figures.mjs';
import { inBench, ownServer } from '../servers.mjs';
import { forms, textIn } from './texts.mjs';
import { editsBefore, formTimes } from './times.mjs';

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
const [users, rounds] = [Number(values.users), Number(values.rounds)];
const load = os.loadavg().map((each) => each.toFixed(1));

/** @type {string[]} */
const rows = [];
let plain = NaN;
for (const form of Object.keys(forms)) {
  const { opening, typing, memory } = await formTimes(ownServer(bundle), textIn(users, form), rounds);
  if (form === 'plain') plain = median(opening);
  rows.push(
    `| ${[form, spread(opening), `${short(median(opening) / plain)}x`, spread(typing), short(memory)].join(' | ')} |`,
  );
}

const section = `## Other forms

Written by \`npm run bench:forms\` on ${new Date().toISOString().slice(0, 10)}: ${users.toLocaleString('en')} users, Node ${process.versions.node}, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), load ${load.join(', ')}.

The same users in each form in which people write them. Times are in ms, median (95th percentile): of ${rounds} new processes, and of
${editsBefore} keystrokes. Memory is in MiB, once they are made. Where a keystroke takes far longer, the file is read as a whole at each.

| | open to all findings | as many times as plain | keystroke to findings | memory |
| --- | --: | --: | --: | --: |
${rows.join('\n')}
`;
console.log(section);
const page = new URL('../../docs/benchmarks.md', import.meta.url);
if (!values['no-write']) writeFileSync(page, withSection(readFileSync(page, 'utf8'), section));
