// @ts-check
// How the bundled server and command line grow with hostile files: the CPU time for n, 2n and 4n of what is special
// about a kind, and the exponent from the first to the last (1: in step with the file, 2: with its square). Linux only.
//
//   npm run bench:growth -- [--kinds words,words] [--all] [--length 60000] [--patience 60] [--dist folder]
//
// --length: of the longest file of each kind, in characters. --patience: for one answer, in seconds.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Editor } from '../editor.mjs';
import { short } from '../figures.mjs';
import { dimensions, kindsNamed, numberFor } from './files.mjs';
import { cpuTime, endedTime } from '../process-figures.mjs';
import { inBench, ownServer } from '../servers.mjs';
import { runCommand } from '../whole-process.mjs';
import { within } from '../server-process.mjs';

/**
 * @import { HostileKind } from './files.mjs'
 * @typedef {Map<string, number[]>} Times In ms of CPU, by what was done, for n, 2n and 4n; Infinity: not waited for.
 */

const { values } = parseArgs({
  options: {
    kinds: { type: 'string', default: '' },
    all: { type: 'boolean', default: false },
    length: { type: 'string', default: '60000' },
    patience: { type: 'string', default: '60' },
    dist: { type: 'string', default: '../dist' },
  },
});
const bundle = resolve(inBench(values.dist), 'server.cjs');
const cli = resolve(inBench(values.dist), 'cli.cjs');
if (!existsSync(bundle)) throw new Error('There is no dist/server.cjs: run `npm run build` first.');
const patience = Number(values.patience) * 1000;
const wanted = values.kinds === '' ? (values.all ? [] : dimensions) : values.kinds.split(',');
const folder = mkdtempSync(join(tmpdir(), 'users-yml-growth-'));

/** What the command line takes for the whole process. @param {string} command @param {string} text */
function commandTime(command, text) {
  const file = join(folder, 'users.yml');
  writeFileSync(file, text);
  const before = endedTime();
  return runCommand(cli, [command, file], patience) ? endedTime() - before : Infinity;
}

/** What the server takes for a file just opened. @param {string} text @returns {Promise<[string, number][]>} */
async function serverTimes(text) {
  const editor = new Editor(ownServer(bundle));
  /** @type {[string, number][]} */
  const times = [];
  /** @param {string} name @param {() => Promise<unknown>} work */
  const time = async (name, work) => {
    if (times.at(-1)?.[1] === Infinity) return;
    const before = cpuTime(editor.pid);
    const isDone = (await within(work(), patience)) !== null;
    times.push([name, isDone ? cpuTime(editor.pid) - before : Infinity]);
  };
  try {
    await editor.initialize();
    await time('open', () => editor.open(text));
    const line = editor.lines.length >> 1;
    const place = { line, character: (editor.lines[line] ?? '').length >> 1 };
    await time('keystroke', () => editor.edit(place, place, 'x'));
    await time('undone', () => editor.edit(place, { ...place, character: place.character + 1 }, ''));
    const textDocument = { uri: editor.uri };
    const range = { start: { line: 0, character: 0 }, end: { line: editor.lines.length, character: 0 } };
    const context = { diagnostics: [] };
    await time('hover', () => editor.ask('textDocument/hover', { textDocument, position: place }));
    await time('completion', () => editor.ask('textDocument/completion', { textDocument, position: place }));
    await time('outline', () => editor.ask('textDocument/documentSymbol', { textDocument }));
    await time('light bulb', () => editor.ask('textDocument/codeAction', { textDocument, range, context }));
    const only = ['source.fixAll'];
    await time('fix all', () =>
      editor.ask('textDocument/codeAction', { textDocument, range, context: { ...context, only } }),
    );
    return times;
  } finally {
    await editor.stop();
  }
}

/** @param {HostileKind} kind */
async function growthOf(kind) {
  const most = numberFor(kind, Number(values.length));
  /** @type {Times} */
  const times = new Map();
  for (const number of [most >> 2, most >> 1, most]) {
    const text = kind.text(number);
    const rows = [
      /** @type {[string, number]} */ (['check', commandTime('check', text) - idle]),
      /** @type {[string, number]} */ (['inspect', commandTime('inspect', text) - idle]),
      ...(await serverTimes(text)),
    ];
    for (const [name, time] of rows) times.set(name, [...(times.get(name) ?? []), time]);
  }
  return { most, times };
}

/** The clock of CPU time counts in 10 ms; what takes less than this says nothing about growth. */
const noise = 60;

/** @param {readonly number[]} times */
function exponent(times) {
  const [first = NaN, , last = NaN] = times;
  if (last === Infinity) return '∞';
  return last < noise || Number.isNaN(last) ? '' : (Math.log2(last / Math.max(first, 10)) / 2).toFixed(2);
}

// The start of a process is no part of it.
const idle = commandTime('check', '[]\n');
try {
  console.log('| kind | what | n | n, ms | 2n, ms | 4n, ms | exponent |');
  console.log('| --- | --- | --: | --: | --: | --: | --: |');
  for (const kind of kindsNamed(wanted)) {
    const { most, times } = await growthOf(kind);
    for (const [name, all] of times) {
      const cells = [0, 1, 2].map((index) =>
        all[index] === Infinity ? `> ${patience}` : short(Math.max(0, all[index] ?? NaN)),
      );
      console.log(`| ${[kind.name, name, most >> 2, ...cells, exponent(all)].join(' | ')} |`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
