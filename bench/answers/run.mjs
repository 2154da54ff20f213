// @ts-check
// What answers about a whole file of 10,000 users take: the first one, and later ones. Prints a section and writes it
// to docs/benchmarks.md.
//
//   npm run bench:answers -- [--users 10000] [--rounds 5] [--only outline] [--dist folder] [--no-write]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withSection } from '../document.mjs';
import { short, spread } from '../figures.mjs';
import { inBench, ownServer } from '../servers.mjs';
import { questions, textsOf } from './requests.mjs';
import { answerTimes } from './times.mjs';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    dist: { type: 'string', default: '../dist' },
    'no-write': { type: 'boolean', default: false },
  },
});
const bundle = resolve(inBench(values.dist), 'server.cjs');
if (!existsSync(bundle)) throw new Error('There is no dist/server.cjs: run `npm run build` first.');
const [users, rounds] = [Number(values.users), Number(values.rounds)];
const load = os.loadavg().map((each) => each.toFixed(1));
const texts = textsOf(users);
const server = ownServer(bundle, { settings: { inlayHints: { values: true, workspaceUsers: true } } });

/** @type {string[]} */
const rows = [];
for (const [name, question] of Object.entries(questions)) {
  if (!name.startsWith(values.only)) continue;
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    samples.push(await answerTimes(server, question, texts[question.text]));
  }
  const figures = [
    spread(samples.map(({ first }) => first.cpu)),
    spread(samples.map(({ first }) => first.time)),
    spread(samples.map(({ later }) => later.cpu)),
    spread(samples.map(({ later }) => later.time)),
  ];
  const lengths = samples[0]?.first.length.toLocaleString('en') ?? '';
  rows.push(`| ${[name, lengths, ...figures].join(' | ')} |`);
  console.error(rows.at(-1));
}

const section = `## Answers about the whole file

Written by \`npm run bench:answers\` on ${new Date().toISOString().slice(0, 10)}: ${users.toLocaleString('en')} users, Node ${process.versions.node}, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), load ${load.join(', ')}.

Times are in ms, median (95th percentile) of ${rounds} new processes; CPU is that of the server's main thread. First: of all that the process was
asked, once it had read the file. Later: the third time, behind an edit at the top. They go in turns of at most ${short(15)} ms, between which other
messages are answered.

| | parts | first, CPU | first | later, CPU | later |
| --- | --: | --: | --: | --: | --: |
${rows.join('\n')}
`;
console.log(section);
const page = new URL('../../docs/benchmarks.md', import.meta.url);
if (!values['no-write']) writeFileSync(page, withSection(readFileSync(page, 'utf8'), section));
