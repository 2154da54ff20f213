// @ts-check
// How long it takes to change and to follow 10,000 users in 200 workspaces: operations, the table, keystrokes while it
// and the tree are open, and the command line. Prints a section and writes it to docs/benchmarks.md.
//
//   npm run bench:change -- [--users 10000] [--rounds 20] [--dist folder] [--no-write]
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Editor } from '../editor.mjs';
import { median, short } from '../figures.mjs';
import { endedTime } from '../process-figures.mjs';
import { inBench, ownServer } from '../servers.mjs';
import { runCommand } from '../whole-process.mjs';
import { putSection } from '../document.mjs';
import { keystrokeTimes } from './keystrokes.mjs';
import { matrixTimes } from './matrix.mjs';
import { operationTimes } from './operations.mjs';
import { teamText, workspaceCount } from './team.mjs';

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '20' },
    dist: { type: 'string', default: '../dist' },
    'no-write': { type: 'boolean', default: false },
  },
});
const bundle = resolve(inBench(values.dist), 'server.cjs');
const cli = resolve(inBench(values.dist), 'cli.cjs');
if (!existsSync(bundle)) throw new Error('There is no dist/server.cjs: run `npm run build` first.');
const [users, rounds] = [Number(values.users), Number(values.rounds)];
const text = teamText(users);

/** @type {string[]} */
const rows = [];
/** @param {string} name @param {readonly number[]} times @param {number | null} cpu @param {string} [most] */
function row(name, times, cpu, most = '') {
  const figures = [Math.min(...times), median(times)].map(short);
  rows.push(`| ${[name, ...figures, cpu === null ? '' : short(cpu), most].join(' | ')} |`);
}

/** A server that has read the file, and that tells its client when access changes. */
async function opened() {
  const editor = new Editor(ownServer(bundle), { usersYml: { access: true } });
  await editor.initialize();
  await editor.open(text);
  await editor.idle(500);
  return editor;
}

const editor = await opened();
try {
  for (const [name, { times, cpu }] of await operationTimes(editor, users, rounds)) row(name, times, cpu, '20');
  const alone = await keystrokeTimes(editor, rounds, false);
  const followed = await keystrokeTimes(editor, rounds, true);
  row('keystroke to findings, nothing else open', alone.times, alone.cpu);
  row('keystroke to findings, tree and table open', followed.times, followed.cpu);
  const { empty, opening, first, live } = await matrixTimes(editor, users, Math.min(rounds, 10));
  row('table: open to the page itself, still empty', empty, null);
  row('table: open to the first users', first, null);
  row('table: open to all users', opening, null, '500');
  row('table: keystroke to what it shows', live, null, '100');
} finally {
  await editor.stop();
}

const folder = mkdtempSync(join(tmpdir(), 'users-yml-change-'));
const [old, now] = ['old.yml', 'users.yml'].map((name) => join(folder, name));
try {
  if (!old || !now) throw new RangeError('no names');
  /** @param {string} name @param {string} most @param {(round: number) => string[]} parameters */
  const command = (name, most, parameters) => {
    /** @type {number[]} */
    const times = [];
    const before = endedTime();
    const count = Math.min(rounds, 10);
    for (let round = 0; round < count; round++) {
      const from = performance.now();
      runCommand(cli, parameters(round));
      times.push(performance.now() - from);
    }
    row(name, times, (endedTime() - before) / count, most);
  };
  writeFileSync(old, text);
  writeFileSync(now, text.replaceAll('[team-7, ', '[team-8, '));
  command('`diff` of two such files, whole process', '1000', () => ['diff', '--format', 'json', old, now]);
  command('`grant`, whole process', '', (round) => ['grant', now, `user-${round + 3}`, `fresh-${round}`]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const load = os.loadavg().map((each) => each.toFixed(1));
const section = `## Changing users

Written by \`npm run bench:change\` on ${new Date().toISOString().slice(0, 10)}: ${users.toLocaleString('en')} users in ${workspaceCount} workspaces, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB, Node ${process.versions.node}, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), load ${load.join(', ')}.

Times are in ms, of ${rounds} rounds (the table and commands: ${Math.min(rounds, 10)}): an operation from the question to the last byte of the edits, the table in the page as it is shipped, in a
headless browser, with the waits of the client. CPU: of the server, or of the command, for each.

| | least | median | CPU | at most |
| --- | --: | --: | --: | --: |
${rows.join('\n')}
`;
putSection(section, !values['no-write']);
