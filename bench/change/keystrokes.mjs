// @ts-check
// A keystroke to the findings, with nothing else open, and with the tree and the table of the file open.
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuTime } from '../process-figures.mjs';
import { Follower } from './follower.mjs';

/** @import { Editor } from '../editor.mjs' */

/**
 * In ms, and the server's CPU time for each key with all that follows it. Keys come as somebody types, in a comment and
 * at a line's end, so that lines move with every second one.
 * @param {Editor} editor @param {number} rounds @param {boolean} isFollowed
 */
export async function keystrokeTimes(editor, rounds, isFollowed) {
  const follower = new Follower(editor);
  if (isFollowed) {
    await follower.beginTree();
    await follower.beginTable();
  }
  /** @type {number[]} */
  const times = [];
  const before = cpuTime(editor.pid);
  for (let round = 0; round < rounds; round++) {
    const line = 3 + ((round * 7919) % (editor.lines.length - 10));
    const at = { line, character: (editor.lines[line] ?? '').length };
    for (const [end, text] of /** @type {const} */ ([
      [at, ' # x'],
      [{ ...at, character: at.character + 4 }, ''],
      [at, '\n'],
      [{ line: line + 1, character: 0 }, ''],
    ])) {
      const edit = editor.edit(at, end, text);
      const looked = isFollowed ? follower.look() : null;
      times.push(await edit);
      await looked;
      await sleep(120);
    }
  }
  await editor.idle();
  return { times, cpu: (cpuTime(editor.pid) - before) / times.length };
}
