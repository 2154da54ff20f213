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
import { median, short } from '../figures.mjs';
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
  const figures = [samples.map(({ first }) => first.cpu), samples.map(({ later }) => later.cpu)].flatMap((each) =>
    [Math.min(...each), median(each)].map(short),
  );
  const lengths = samples[0]?.first.length.toLocaleString('en') ?? '';
  rows.push(`| ${[name, lengths, ...figures].join(' | ')} |`);
  console.error(rows.at(-1));
}

const section = `## Answers about the whole file

Written by \`npm run bench:answers\` on ${new Date().toISOString().slice(0, 10)}: ${users.toLocaleString('en')} users, Node ${process.versions.node}, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), load ${load.join(', ')}.

CPU time of the server's main thread in ms, of ${rounds} new processes. First: of all that the process was asked, once it had read the file.
Later: the third time, behind an edit at the top. Answers go in turns of at most 15 ms, between which other messages are answered.

| | parts | first, least | median | later, least | median |
| --- | --: | --: | --: | --: | --: |
${rows.join('\n')}

What takes more than 50 has the length of its answer to thank for it. The first outline is 2.3 MB of JSON, made while the engine still
compiles what makes it; an untidy file has an edit in 52,488 places (5 MB), one without blanks in 125,330, and each user, or a file of
JSON, is read again to be sure that it means the same.
`;
console.log(section);
const page = new URL('../../docs/benchmarks.md', import.meta.url);
if (!values['no-write']) writeFileSync(page, withSection(readFileSync(page, 'utf8'), section));
