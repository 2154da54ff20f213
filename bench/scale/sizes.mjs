// @ts-check
// How opening a file, typing in it and the memory for it grow with its users.
import { Editor } from '../editor.mjs';
import { cpuTime, residentMemory } from '../process-figures.mjs';
import { randomSource } from '../random.mjs';
import { coldOpen, keystroke } from '../session.mjs';
import { generateUsers } from '../users.mjs';

/** @import { Server } from '../server-process.mjs' */

/** So many letters are typed, each taken back. */
const letters = 40;
/** ms: who has taken so long is asked no more of the same. */
const patience = 20_000;

/**
 * @typedef {object} SizeFigures
 * @property {number[]} opening ms, from the text to all findings, of new processes
 * @property {number[]} typing ms, from a letter to all findings
 * @property {number} cpu ms of processor time for a letter
 * @property {number} memory MiB after opening
 * @property {number} more MiB after opening, beyond what the process had before
 * @property {number} megabytes of the file, in millions of bytes
 */

/** @param {Server} server @param {number} users @param {number} rounds @returns {Promise<SizeFigures>} */
export async function sizeFigures(server, users, rounds) {
  const { text } = generateUsers({ users });
  const opening = [];
  const began = performance.now();
  for (let round = 0; round < rounds && (round === 0 || performance.now() - began < patience); round++)
    opening.push((await coldOpen(server, text)).open);
  const editor = new Editor(server);
  try {
    await editor.initialize();
    await editor.idle(300);
    const empty = residentMemory(editor.pid);
    await editor.open(text);
    await editor.idle(1000);
    const memory = residentMemory(editor.pid);
    const random = randomSource(users);
    const typing = [];
    const before = cpuTime(editor.pid);
    const end = performance.now() + patience;
    while (typing.length < letters && (typing.length === 0 || performance.now() < end)) {
      const { time, undo } = await keystroke(editor, random);
      typing.push(time);
      await undo();
    }
    await editor.idle();
    const cpu = (cpuTime(editor.pid) - before) / (2 * typing.length);
    return { opening, typing, cpu, memory, more: memory - empty, megabytes: Buffer.byteLength(text) / 1e6 };
  } finally {
    await editor.stop();
  }
}
