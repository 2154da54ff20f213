// @ts-check
// All series for one file, the servers in turn at every sample, so that a noisy machine is noisy for all of them.
import { setTimeout as sleep } from 'node:timers/promises';
import { Editor } from './editor.mjs';
import { cpuTime, residentMemory } from './process-figures.mjs';
import { randomSource } from './random.mjs';
import {
  burst,
  codeAction,
  coldOpen,
  completion,
  coverage,
  deleteLine,
  hover,
  insertUser,
  keystroke,
  symbols,
  warmOpen,
} from './session.mjs';

/**
 * @import { Server } from './server-process.mjs'
 * @import { Defect } from './users.mjs'
 * @typedef {Map<string, Map<string, number[]>>} Samples Samples by row and server.
 * @typedef {{ samples: Samples, notes: Map<string, ReturnType<typeof coverage>> }} Measured
 */

/**
 * @param {readonly Server[]} servers
 * @param {{ text: string, defects: readonly Defect[] }} file
 * @param {{ samples: number, edits: number }} amount `edits`: how many are made before memory is looked at again.
 * @returns {Promise<Measured>}
 */
export async function measure(servers, { text, defects }, { samples: count, edits }) {
  /** @type {Samples} */
  const samples = new Map();
  /** @param {string} row @param {Server} server @param {number} value */
  const add = (row, { name }, value) => {
    const ofRow = samples.get(row) ?? new Map();
    samples.set(row, ofRow.set(name, [...(ofRow.get(name) ?? []), value]));
  };

  for (let index = 0; index < count; index++) {
    for (const server of servers) {
      const { start, open, total } = await coldOpen(server, text);
      add('process start to `initialize`', server, start);
      add('open to all findings, new process', server, open);
      add('process start to all findings', server, total);
    }
  }

  const editors = servers.map((server) => new Editor(server));
  try {
    for (const editor of editors) {
      await editor.initialize();
      await editor.open(text);
      await editor.idle(500);
      add('memory after opening, MiB', editor.server, residentMemory(editor.pid));
    }
    const notes = new Map(editors.map((editor) => [editor.server.name, coverage(editor, defects)]));
    /** @param {string} row @param {(editor: Editor, seed: number) => Promise<number>} sample */
    const series = async (row, sample) => {
      for (let index = 0; index < count; index++) {
        for (const editor of editors) {
          await editor.idle(60);
          add(row, editor.server, await sample(editor, index));
        }
      }
    };
    await series('keystroke to findings', (editor, seed) => type(editor, seed));
    await series('insert a user', (editor, seed) => insertUser(editor, randomSource(seed), seed));
    await series('delete a line', (editor, seed) => deleteLine(editor, randomSource(seed + 100)));
    await series('20 keys in a row, from the last', (editor, seed) => burst(editor, randomSource(seed + 200)));
    await series('code actions', (editor, seed) => codeAction(editor, randomSource(seed + 300)));
    await series('completion of a key, just typed', (editor, seed) => completion(editor, randomSource(seed + 400)));
    await series('hover, just typed', (editor, seed) => hover(editor, randomSource(seed + 500)));
    await series('outline, just typed', (editor, seed) => symbols(editor, randomSource(seed + 600)));
    for (const editor of editors) {
      const before = cpuTime(editor.pid);
      for (let index = 0; index < edits; index++) await type(editor, 1000 + index);
      await editor.idle();
      add('CPU of a keystroke, ms', editor.server, (cpuTime(editor.pid) - before) / (2 * edits));
      add('memory after many edits, MiB', editor.server, residentMemory(editor.pid));
    }
    // Last, as what the files before it leave behind would count as memory after edits.
    await series('open to all findings, warm', (editor) => warmOpen(editor, text));
    return { samples, notes };
  } finally {
    for (const editor of editors) await editor.stop();
  }
}

/** @param {Editor} editor @param {number} seed */
async function type(editor, seed) {
  const { time, undo } = await keystroke(editor, randomSource(seed));
  await undo();
  return time;
}

/**
 * How long our server's event loop is held up at most, while it opens a file and while somebody types.
 * @param {Server} server Started with `loop-monitor.mjs`. @param {string} text
 */
export async function measureLoop(server, text) {
  const editor = new Editor(server);
  const told = async () => {
    const before = editor.stderr.length;
    process.kill(editor.pid, 'SIGUSR2');
    for (let wait = 0; editor.stderr.length === before && wait < 100; wait++) await sleep(10);
    return JSON.parse(/^loop (.*)$/m.exec(editor.stderr.slice(before))?.[1] ?? '{}').max;
  };
  try {
    await editor.initialize();
    await told();
    await editor.open(text);
    await editor.idle(300);
    const opening = await told();
    for (let index = 0; index < 40; index++) {
      await type(editor, index);
      await sleep(20);
    }
    return { opening, typing: await told() };
  } finally {
    await editor.stop();
  }
}

/**
 * Keystrokes while passwords are tried against the hashes in the background, and the CPU that one such round takes.
 * @param {Server} server With `verifyPublicPasswords` on. @param {string} text @param {number} count
 */
export async function measureVerification(server, text, count) {
  const editor = new Editor(server);
  try {
    await editor.initialize();
    await editor.open(text);
    const times = [];
    for (let index = 0; index < count; index++) {
      // The server waits 2 s after an edit before it begins.
      await sleep(2600);
      times.push(await type(editor, index));
    }
    const before = cpuTime(editor.pid);
    const from = performance.now();
    await editor.idle(3500);
    return { times, cpu: cpuTime(editor.pid) - before, round: performance.now() - from - 3500 };
  } finally {
    await editor.stop();
  }
}
