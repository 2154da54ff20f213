// @ts-check
// The section of docs/benchmarks.md about size.
import os from 'node:os';
import { median, short, spread } from '../figures.mjs';
import { activationTimes } from './activation.mjs';
import { auditRates } from './audit.mjs';
import { checkCost, checkers } from './check.mjs';
import { folderTimes } from './many-files.mjs';
import { sizeFigures } from './sizes.mjs';

/**
 * @import { Server } from '../server-process.mjs'
 * @typedef {object} Scale
 * @property {readonly Server[]} servers ours first
 * @property {string} cli
 * @property {readonly number[]} sizes users of a file
 * @property {readonly number[]} folders files of a folder
 * @property {number} rounds
 * @property {number} windows of VS Code in which the extension is activated; 0: in none
 */

/** @param {Scale} scale */
export async function scaleSection({ servers, cli, sizes, folders, rounds, windows }) {
  const load = os.loadavg().map((each) => each.toFixed(1));
  const parts = [
    `## Scale

Written by \`npm run bench:scale\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}), load ${load.join(', ')}.

Times are in ms, median (95th percentile) of ${rounds}, of fewer where one takes many seconds; memory is in MiB. Growth: how many times as much as in the row above, for how many times as many.`,
    await sizeTable(servers, sizes, rounds),
    await checkTable(cli, sizes),
    await folderTable(servers[0], folders, rounds),
    ...(windows > 0 ? [activationTable(windows)] : []),
    await auditTable(servers[0], rounds),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param {readonly (readonly string[])[]} rows @param {readonly string[]} heads */
function table(heads, rows) {
  const lines = [heads, heads.map((_, column) => (column === 0 ? '---' : '--:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {readonly Server[]} servers @param {readonly number[]} sizes @param {number} rounds */
async function sizeTable(servers, sizes, rounds) {
  const rows = [];
  for (const server of servers) {
    /** @type {{ users: number, open: number } | undefined} */
    let before;
    for (const users of sizes) {
      const { opening, typing, cpu, memory, more, megabytes } = await sizeFigures(server, users, rounds);
      const open = median(opening);
      const growth = before ? `${short(open / before.open)}x for ${users / before.users}x` : '';
      before = { users, open };
      const perByte = short((more * 2 ** 20) / (megabytes * 1e6));
      rows.push([
        server.name,
        users.toLocaleString('en'),
        short(megabytes),
        spread(opening),
        growth,
        spread(typing),
        short(cpu),
        short(memory),
        perByte,
      ]);
    }
  }
  const heads = [
    '',
    'users',
    'MB',
    'open to all findings',
    'growth',
    'keystroke to findings',
    'CPU of a keystroke',
    'memory',
    'of it, bytes a byte of the file',
  ];
  return `### A file of so many users\n\n${table(heads, rows)}`;
}

/** @param {string} cli @param {readonly number[]} sizes */
async function checkTable(cli, sizes) {
  const rows = [];
  for (const checker of checkers(cli)) {
    for (const users of sizes) {
      const cost = await checkCost(checker, users);
      rows.push([
        checker.name,
        users.toLocaleString('en'),
        cost ? short(cost.cpu) : 'given up',
        cost ? short(cost.memory) : '',
      ]);
    }
  }
  return `### A whole process that checks it\n\nOurs: \`check --verify-passwords none\`.\n\n${table(['', 'users', 'CPU', 'memory at most'], rows)}`;
}

/** @param {Server | undefined} server @param {readonly number[]} folders @param {number} rounds */
async function folderTable(server, folders, rounds) {
  if (!server) throw new RangeError('There is no server.');
  const rows = [];
  for (const files of folders) {
    const times = [];
    for (let round = 0; round < rounds; round++) times.push(await folderTimes(server, files));
    const open = times.map(({ open }) => open);
    const all = times.map(({ all }) => all);
    rows.push([files.toLocaleString('en'), spread(open), spread(all)]);
  }
  const heads = ['users files, of 20 users each', 'findings of the one that is open', 'of all'];
  return `### A folder of so many files\n\nFrom \`initialized\` on, in a new process.\n\n${table(heads, rows)}`;
}

/** @param {number} windows */
function activationTable(windows) {
  const rows = [...activationTimes(windows)].map(([name, { activation, first, finding }]) => [
    name,
    spread(activation.map(({ told }) => told)),
    spread(activation.map(({ whole }) => whole)),
    spread(finding),
    short(first),
  ]);
  const heads = [
    '',
    'activation, no users file in the window: code and call',
    'until all is there that was promised',
    'from opening one to its first finding, activation among it',
    'where the extension was never before',
  ];
  return `### In VS Code

In ${windows} windows each; \`null\` is an extension that looks at nothing and says one thing of every YAML file, by itself or
by a server of its own. Reading the code and the call are what "Developer: Show Running Extensions" tells as the activation; until all is there, other extensions have their turns.

${table(heads, rows)}`;
}

/** @param {Server | undefined} server @param {number} rounds */
async function auditTable(server, rounds) {
  if (!server) throw new RangeError('There is no server.');
  const { own, native } = await auditRates(server, { cost: 12, users: 4, rounds: Math.min(rounds, 5) });
  const rows = /** @type {const} */ (['rate', 'work']).map((which) => [
    which === 'rate' ? 'a second, on all cores' : 'a second of processor time',
    short(median(own[which])),
    short(median(native[which])),
    `${short(median(own[which]) / median(native[which]))}x`,
  ]);
  return `### Verifications of an audit, at cost 12\n\n${table(['', 'users-yml', 'native bcrypt', 'ours to native'], rows)}`;
}
