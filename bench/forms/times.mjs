// @ts-check
import { Editor } from '../editor.mjs';
import { residentMemory } from '../process-figures.mjs';
import { randomSource } from '../random.mjs';
import { coldOpen } from '../session.mjs';

/** @import { Server } from '../server-process.mjs' */

/** So many edits, each taken back, before memory is looked at. */
export const editsBefore = 25;

/**
 * How long a text takes to be opened by a new process, and to be typed in; memory in MiB, after some edits. `isLent`:
 * typed in the value of its anchor.
 * @param {Server} server @param {string} text @param {number} rounds @param {boolean} isLent
 */
export async function formTimes(server, text, rounds, isLent) {
  const opening = [];
  for (let round = 0; round < rounds; round++) opening.push((await coldOpen(server, text)).open);
  const editor = new Editor(server);
  try {
    await editor.initialize();
    await editor.open(text);
    await editor.idle(500);
    const random = randomSource(7);
    const typing = [];
    for (let edit = 0; edit < editsBefore; edit++) {
      const [from, part] = [random.below(editor.lines.length), random.below(1_000_000)];
      const at = placeToType(editor.lines, from, part, isLent ? inLentList : inField);
      await editor.idle(60);
      typing.push(await editor.edit(at, at, 'x'));
      await editor.edit(at, { ...at, character: at.character + 1 }, '');
    }
    await editor.idle(500);
    return { opening, typing, memory: residentMemory(editor.pid) };
  } finally {
    await editor.stop();
  }
}

/** In a name or address; in a name of a list that others take up. */
const inField = /(?:full_name|email)"?: ["']?[A-Za-z]/g;
const inLentList = /(?<=&.*)[a-z](?=[a-z0-9_-]*[,\]])/g;

/**
 * A place of a kind, on the line or behind it, or on the first line with one.
 * @param {readonly string[]} lines @param {number} from @param {number} part @param {RegExp} kind
 */
function placeToType(lines, from, part, kind) {
  for (let step = 0; step < lines.length; step++) {
    const line = (from + step) % lines.length;
    const found = [...(lines[line] ?? '').matchAll(kind)];
    const one = found[part % Math.max(1, found.length)];
    if (one) return { line, character: one.index + one[0].length };
  }
  throw new RangeError('There is no place to type at.');
}
