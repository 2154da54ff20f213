// @ts-check
// Measures our bundled server beside yaml-language-server and a server that does nothing, prints the tables and writes
// them to docs/benchmarks.md.
//
//   npm run bench -- [--users 100,1000,10000] [--samples 20] [--edits 200] [--seed 1]
//                    [--dist folder] [--no-rival] [--no-write]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { putSection, sectionsIn } from './document.mjs';
import { formsSection } from './forms/section.mjs';
import { coldOpen } from './session.mjs';
import { short, spread } from './figures.mjs';
import { measure, measureLoop, measureVerification } from './measure.mjs';
import { scaleSection } from './scale/section.mjs';
import { competitor, inBench, nullServer, ownServer } from './servers.mjs';
import { table } from './table.mjs';
import { generateUsers } from './users.mjs';
import { checkFolders, checkTime } from './whole-process.mjs';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '100,1000,10000' },
    samples: { type: 'string', default: '20' },
    edits: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    dist: { type: 'string', default: '../dist' },
    'no-rival': { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
  },
});
const root = new URL('..', import.meta.url);
const bundle = resolve(inBench(values.dist), 'server.cjs');
const cli = resolve(inBench(values.dist), 'cli.cjs');
if (!existsSync(bundle)) throw new Error('There is no dist/server.cjs: run `npm run build` first.');
const seed = Number(values.seed);
const amount = { samples: Number(values.samples), edits: Number(values.edits) };
const sizes = values.users.split(',').map(Number);
const rival = values['no-rival'] ? null : competitor();
const own = ownServer(bundle);

/** @type {string[]} */
const sections = [];
/** @param {string} section */
const say = (section) => {
  sections.push(section);
  console.log(`${section}\n`);
};

/** @type {{ users: number, dense: boolean, maxProblems?: number }[]} */
const files = [false, true].flatMap((dense) => sizes.map((users) => ({ users, dense })));
files.push({ users: Math.max(...sizes), dense: true, maxProblems: 5000 });
for (const { users, dense, maxProblems } of files) {
  const file = generateUsers({ users, seed, dense });
  const server = maxProblems === undefined ? own : ownServer(bundle, { settings: { maxProblems } });
  const { diagnostics } = await coldOpen(server, file.text);
  const length = Math.round(Buffer.byteLength(JSON.stringify(diagnostics)) / Math.max(1, diagnostics.length));
  // Beside the dense file only what sends as many findings is worth comparing with.
  const others = dense
    ? [nullServer(diagnostics.length, length), nullServer(diagnostics.length)]
    : [nullServer(diagnostics.length)];
  const servers = [server, ...others, ...(rival && !dense ? [rival.server] : [])];
  const names = servers.map(({ name }) => name);
  const megabytes = (Buffer.byteLength(file.text) / 1e6).toFixed(2);
  const kind = dense ? 'much to say about most of them' : 'a mistake in one of a hundred';
  const title = `${users.toLocaleString('en')} users, ${megabytes} MB, ${kind}: ${diagnostics.length} findings sent`;
  say(table(title, names, await measure(servers, file, amount)));
}

const largest = generateUsers({ users: Math.max(...sizes), seed });
const { opening, typing } = await measureLoop(
  { ...own, command: [process.execPath, '--import', inBench('loop-monitor.mjs'), bundle, '--stdio'] },
  largest.text,
);
const verified = await measureVerification(
  ownServer(bundle, { settings: { verifyPublicPasswords: true } }),
  largest.text,
  5,
);
const folders = checkFolders();
/** @type {{ one: number[], many: number[] }} */
const checks = { one: [], many: [] };
for (let index = 0; existsSync(cli) && index < Math.min(10, amount.samples); index++) {
  checks.one.push(checkTime(cli, folders.one));
  checks.many.push(checkTime(cli, folders.many));
}
folders.remove();
say(`### Beyond one keystroke

| | ms |
| --- | --: |
| event loop held up at most, opening ${Math.max(...sizes).toLocaleString('en')} users | ${short(opening)} |
| ... and while typing there | ${short(typing)} |
| keystroke while passwords are verified in the background | ${spread(verified.times)} |
| one round of that verification | ${short(verified.round)} |
| ... CPU, all threads | ${short(verified.cpu)} |
| \`check\`, whole process, 10,000 users | ${spread(checks.one)} |
| \`check\`, whole process, 200 files of 20 users | ${spread(checks.many)} |
`);

const versions = [
  `users-yml ${JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version} on Node ${process.versions.node}`,
  ...(rival ? [`yaml-language-server ${rival.version} on Node ${rival.node}`] : []),
];
const text = `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${versions.join('; ')}. ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), ${os.platform()}.

Times are in ms, median (95th percentile) of ${amount.samples} samples, from sending to the last byte of the answer. The servers take
turns at every sample. \`null\` is a server that looks at nothing and sends as many findings: what process, transport, JSON and
client cost; with \`as long\` they have as many bytes as ours, too.
yaml-language-server checks with our JSON schema; it waits 200 ms after an edit before it begins. Verification of
passwords in the background is off but for its own row. Compare ratios, not milliseconds: machines differ, and are noisy.

${sections.join('\n')}`;
const page = new URL('docs/benchmarks.md', root);
const others = existsSync(page) ? sectionsIn(readFileSync(page, 'utf8')) : '';
if (!values['no-write']) writeFileSync(page, `${text.trimEnd()}\n\n${others}`.trimEnd() + '\n');

putSection(await formsSection(own, { users: Math.max(...sizes), rounds: 5 }), !values['no-write']);
const scale = {
  servers: [own, nullServer(100), ...(rival ? [rival.server] : [])],
  cli,
  sizes: [...sizes, 100_000],
  folders: [1, 2000],
  rounds: 5,
  windows: 5,
};
putSection(await scaleSection(scale), !values['no-write']);
